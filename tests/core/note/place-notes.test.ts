import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../../lib/core/anchor/align-paragraphs.ts';
import { type Placement, placeNotes } from '../../../lib/core/note/place-notes.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import type { Span } from '../../../lib/core/text/span.ts';
import { makeActor, makeBlocks, makeClaim, makePack, makeQuote } from '../../support/make-pack.ts';

const FIRST =
  'Norland reopened the old ferry between the two towns of the strait, and Norland paid for the first boat, the harbour office said.';
const SECOND =
  'The minister of Norland and her colleague from Sudland praised the two neighbouring countries of the strait for their patience in winter.';
const THIRD =
  'Fishermen expect that the crossing will serve as a bridge for trade and friendship hitherto missing from the whole coast. ' +
  'They have asked for years that it be reopened, since the road around the bay takes most of a day when the snow lies deep.';

const FERRY = 'reopened the old ferry between the two towns of the strait';
const BRIDGE = 'the crossing will serve as a bridge for trade and friendship';

const PACK = makePack([FIRST, SECOND, THIRD], {
  actors: [
    makeActor('norland', {
      names: ['Norland'],
      mentions: [{ id: 'm1', paragraph: 1, selector: makeQuote('the two neighbouring countries') }],
    }),
    makeActor('sudland', {
      names: ['Sudland'],
      mentions: [{ id: 'm2', paragraph: 1, selector: makeQuote('the two neighbouring countries of the strait') }],
    }),
    makeActor('minister', {
      mentions: [{ id: 'm3', paragraph: 1, selector: makeQuote('The minister of Norland', '', ' and her colleague') }],
    }),
  ],
  claims: [
    makeClaim('c1', 0, FERRY),
    makeClaim('c2', 2, BRIDGE),
    makeClaim('c3', 0, 'first boat', { selector: makeQuote('first boat', 'paid for the ', ', the harbour') }),
  ],
});

function place(texts: readonly string[], pack: Pack = PACK) {
  const blocks = makeBlocks(texts);
  const placements = placeNotes(pack, alignParagraphs(pack.article, blocks), blocks);
  const read = ({ block, start, end }: Span) => blocks[block]?.text.slice(start, end) ?? '';
  return { ...placements, read };
}

/** `id state (reason): words at block | words at block` */
function listAll(placements: readonly Placement[], read: (span: Span) => string): string[] {
  return placements.map(({ id, state, reason, spans }) => {
    const where = spans.map((span) => `${read(span)} @${span.block}`).join(' | ');
    return `${id} ${state}${reason === null ? '' : ` (${reason})`}${where === '' ? '' : `: ${where}`}`;
  });
}

function claimsOn(texts: readonly string[], pack?: Pack): string[] {
  const { claims, read } = place(texts, pack);
  return listAll(claims, read);
}

function mentionsOn(texts: readonly string[], pack?: Pack): string[] {
  const { mentions, read } = place(texts, pack);
  return listAll(mentions, read);
}

const cut = (text: string, before: string): [string, string] => {
  const at = text.indexOf(before);
  return [text.slice(0, at), text.slice(at)];
};
const IN_PLACE = { c1: `c1 placed: ${FERRY} @0`, c3: 'c3 placed: first boat @0' };

describe('placeNotes, claims', () => {
  it.each([
    ['the annotated text', [FIRST, SECOND, THIRD], [IN_PLACE.c1, `c2 placed: ${BRIDGE} @2`, IN_PLACE.c3]],
    [
      'a paragraph split in two by an advert',
      [...cut(FIRST, 'between').toSpliced(1, 0, 'ADVERTISEMENT'), SECOND, THIRD],
      [
        'c1 placed: reopened the old ferry  @0 | between the two towns of the strait @2',
        `c2 placed: ${BRIDGE} @4`,
        'c3 placed: first boat @2',
      ],
    ],
    [
      'two paragraphs in one block',
      [FIRST, `${SECOND} ${THIRD}`],
      [IN_PLACE.c1, `c2 placed: ${BRIDGE} @1`, IN_PLACE.c3],
    ],
    ['a paragraph that is missing', [FIRST, SECOND], [IN_PLACE.c1, 'c2 orphan (no-paragraph)', IN_PLACE.c3]],
    [
      'a claim whose words have changed',
      [FIRST.replace('old ferry', 'new ferry'), SECOND, THIRD],
      [`c1 moved (text-changed): ${FERRY.replace('old', 'new')} @0`, `c2 placed: ${BRIDGE} @2`, IN_PLACE.c3],
    ],
    [
      'a claim that is cut from its paragraph',
      [FIRST.replace('reopened the old ferry between the two towns of the strait, and ', 'spoke; '), SECOND, THIRD],
      ['c1 orphan (not-in-paragraph)', `c2 placed: ${BRIDGE} @2`, IN_PLACE.c3],
    ],
    [
      'a long claim in another paragraph',
      [`${FIRST} Fishermen expect that ${BRIDGE}.`, SECOND],
      [IN_PLACE.c1, `c2 moved (other-paragraph): ${BRIDGE} @0`, IN_PLACE.c3],
    ],
    [
      'a long claim with other words in another paragraph',
      [`${FIRST} Fishermen expect that ${BRIDGE.replace('serve', 'act')}.`, SECOND],
      [IN_PLACE.c1, 'c2 orphan (no-paragraph)', IN_PLACE.c3],
    ],
    [
      'a short claim in another paragraph',
      [
        FIRST.replace('paid for the first boat, the', 'paid; the'),
        `${SECOND} They paid for the first boat, the harbour said.`,
        THIRD,
      ],
      [IN_PLACE.c1, `c2 placed: ${BRIDGE} @2`, 'c3 orphan (not-in-paragraph)'],
    ],
    [
      'a claim that its paragraph says twice',
      [FIRST, SECOND, `${THIRD} Again: ${BRIDGE}.`],
      [IN_PLACE.c1, 'c2 orphan (ambiguous)', IN_PLACE.c3],
    ],
    [
      'another article',
      ['Rain returns to the plains after a dry autumn.', 'The farmers sow a second time.'],
      ['c1 orphan (no-paragraph)', 'c2 orphan (no-paragraph)', 'c3 orphan (no-paragraph)'],
    ],
  ])('are found on a page with %s', (_name, page, claims) => {
    expect(claimsOn(page)).toEqual(claims);
  });

  it('keep the pack’s words as an orphan, and the page’s own when found', () => {
    const { claims } = place([FIRST.replace('old ferry', 'new ferry'), SECOND]);
    expect(claims.map(({ quote }) => quote)).toEqual([FERRY.replace('old', 'new'), BRIDGE, 'first boat']);
  });

  it('are quoted from the page as one text where the page splits them', () => {
    const [one, other] = cut(FIRST, 'between');
    expect(place([one.trim(), other, SECOND, THIRD]).claims[0]?.quote).toBe(FERRY.replace(' between', '\nbetween'));
  });
});

describe('placeNotes, mentions', () => {
  it('come in reading order: names by rule, descriptions by their quote, the longer first at one place', () => {
    expect(mentionsOn([FIRST, SECOND, THIRD])).toEqual([
      'norland-1 placed: Norland @0',
      'norland-2 placed: Norland @0',
      'm3 placed: The minister of Norland @1',
      'sudland-1 placed: Sudland @1',
      'm2 placed: the two neighbouring countries of the strait @1',
      'm1 placed: the two neighbouring countries @1',
    ]);
  });

  it('leave a name unmarked inside a description that is marked, and mark it where that is not found', () => {
    const edited = SECOND.replace('The minister of Norland', 'A woman of Norland');
    expect(mentionsOn([FIRST, edited, THIRD])).toEqual([
      'norland-1 placed: Norland @0',
      'norland-2 placed: Norland @0',
      'norland-3 placed: Norland @1',
      'sudland-1 placed: Sudland @1',
      'm2 placed: the two neighbouring countries of the strait @1',
      'm1 placed: the two neighbouring countries @1',
      'm3 orphan (not-in-paragraph)',
    ]);
  });

  it('come last as orphans where their paragraph is missing', () => {
    expect(mentionsOn([THIRD, FIRST])).toEqual([
      'norland-1 placed: Norland @1',
      'norland-2 placed: Norland @1',
      'm1 orphan (no-paragraph)',
      'm2 orphan (no-paragraph)',
      'm3 orphan (no-paragraph)',
    ]);
  });

  it('stand in both halves of a name that the page splits', () => {
    const pack = makePack([FIRST, SECOND], { actors: [makeActor('towns', { names: ['two towns'] })] });
    expect(mentionsOn([...cut(FIRST, 'towns').map((half) => half.trim()), SECOND], pack)).toEqual([
      'towns-1 placed: two @0 | towns @1',
    ]);
  });

  it('are each found once where two paragraphs stand in one block', () => {
    const one = place([`${FIRST} ${SECOND}`, THIRD]).mentions;
    const two = place([FIRST, SECOND, THIRD]).mentions;
    expect(one.map(({ actor, quote }) => [actor, quote])).toEqual(two.map(({ actor, quote }) => [actor, quote]));
  });

  it('stand nowhere but in the article', () => {
    const around = ['Norland wins again', 'Sudland and Norland agree on the price of salt'];
    const counts = (texts: readonly string[]) => mentionsOn(texts).length;
    expect(counts([...around, FIRST, SECOND, THIRD, ...around])).toBe(counts([FIRST, SECOND, THIRD]));
  });

  it('say whose they are', () => {
    const { mentions } = place([FIRST, SECOND, THIRD]);
    expect(mentions.map(({ actor }) => actor)).toEqual([
      'norland',
      'norland',
      'minister',
      'sudland',
      'sudland',
      'norland',
    ]);
  });

  it('have ids of their own', () => {
    const { mentions } = place([FIRST, SECOND, THIRD]);
    expect(new Set(mentions.map(({ id }) => id)).size).toBe(mentions.length);
  });
});
