import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../../lib/core/anchor/align-paragraphs.ts';
import { checkPlacedNames } from '../../../lib/core/check/check-placed-names.ts';
import { placeNotes } from '../../../lib/core/note/place-notes.ts';
import type { PackActor } from '../../../lib/core/pack/pack.ts';
import { told } from '../../support/advice-rows.ts';
import { makeActor, makeBlocks, makePack, makeQuote } from '../../support/make-pack.ts';

const TEXT =
  'The Harbour Office of Old Oster lies at the quay, and Captain Noor of the ferry waits there for the night mail to come.';

/** What is found of names and mentions of two actors, `one` and `two`, in one paragraph. */
function check(one: Partial<PackActor>, two: Partial<PackActor> = {}, language = 'en') {
  const pack = makePack([TEXT], { actors: [makeActor('one', one), makeActor('two', two)] });
  const blocks = makeBlocks([TEXT]);
  const aligned = alignParagraphs(pack.article, blocks);
  const nameless = { ...pack, actors: pack.actors.map((actor) => ({ ...actor, names: [] })) };
  const paths = new Map(
    pack.actors.flatMap(({ mentions }, at) => mentions.map(({ id }, nth) => [id, `actors[${at}].mentions[${nth}]`])),
  );
  const explicit = placeNotes(nameless, aligned, blocks).mentions.map((placement) => ({
    placement,
    path: paths.get(placement.id) ?? '',
  }));
  const article = { ...pack.article, language };
  return told(checkPlacedNames({ ...pack, article }, { aligned, blocks, explicit }));
}

const mention = (id: string, exact: string) => ({ id, paragraph: 0, selector: makeQuote(exact) });

describe('mentions', () => {
  it.each<[string, Partial<PackActor>, Partial<PackActor>, string[]]>([
    [
      'of two actors on the very same words',
      { mentions: [mention('m1', 'Captain')] },
      { mentions: [mention('m2', 'Captain')] },
      [],
    ],
    ['next to each other', { mentions: [mention('m1', 'Captain')] }, { mentions: [mention('m2', 'of the ferry')] }, []],
    [
      'of one actor on the same words',
      { mentions: [mention('m1', 'of the ferry'), mention('m2', 'of the ferry')] },
      {},
      ['overlapping-mentions actors[0].mentions[1]'],
    ],
    [
      'that cut into each other',
      { mentions: [mention('m1', 'waits there')] },
      { mentions: [mention('m2', 'there for the night')] },
      ['overlapping-mentions actors[1].mentions[0]'],
    ],
    [
      'that lie in a name of their actor',
      { names: ['Captain Noor'], mentions: [mention('m1', 'Captain')] },
      {},
      ['needless-mention actors[0].mentions[0]'],
    ],
    [
      'that lie over a name of another',
      { names: ['Noor'] },
      { mentions: [mention('m1', 'Captain Noor of the ferry')] },
      [],
    ],
    [
      'that cut into a name of another',
      { names: ['Captain Noor'] },
      { mentions: [mention('m1', 'quay, and Captain')] },
      ['overlapping-mentions actors[1].mentions[0]'],
    ],
  ])('%s', (_name, one, two, findings) => expect(check(one, two)).toEqual(findings));
});

describe('a name beside a capitalised word', () => {
  it.each<[string, Partial<PackActor>, Partial<PackActor>, string[]]>([
    ['before it', { names: ['Noor'] }, {}, ['name-hits-longer-name actors[0].names']],
    ['after it', { names: ['Harbour'] }, {}, ['name-hits-longer-name actors[0].names']],
    ['that another mark covers', { names: ['Noor'] }, { names: ['Captain'] }, []],
    ['that begins the sentence', { names: ['Harbour Office'] }, {}, []],
  ])('%s', (_name, one, two, findings) => expect(check(one, two)).toEqual(findings));

  it('tells nothing in a language that writes all nouns so', () => {
    expect(check({ names: ['Noor'] }, {}, 'de')).toEqual([]);
  });
});
