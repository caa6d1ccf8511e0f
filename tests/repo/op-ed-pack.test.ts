// What holds the set of the op-ed together beyond the format: relations, deeds, attributions, spellings.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PackClaim, PackRelation } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { foldText } from '../../lib/core/text/normalise-text.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const parsed = parsePack(JSON.parse(read('public/packs/arabnews-1204791.json')));
if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
const pack = parsed.value;
const text = read('tests/fixtures/op-ed.txt');

const relations = pack.claims.flatMap(({ id, relations }) =>
  relations.map(({ type, claim }) => ({ from: id, type, to: claim })),
);
const zoneOf = ({ paragraph }: PackClaim) => pack.article.paragraphs[paragraph]?.zone;

/** The claims from which a walk along relations of these types comes back to its start. */
function listCircles(...types: PackRelation['type'][]): string[] {
  const next = (id: string) =>
    relations.flatMap(({ from, type, to }) => (from === id && types.includes(type) ? [to] : []));
  return pack.claims.flatMap(({ id }) => {
    const seen = new Set<string>();
    const open = next(id);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...next(at));
    }
    return seen.has(id) ? [id] : [];
  });
}

describe('relations of the set', () => {
  it('are told once for each pair, and never of a claim with itself', () => {
    const pairs = relations.map(({ from, to }) => [from, to].toSorted().join(' '));
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
    expect(relations.filter(({ from, to }) => from === to)).toEqual([]);
    expect(relations.length).toBeGreaterThanOrEqual(25);
  });

  it.each([[['presupposes']], [['supports']], [['repeats']]] as const)('%s runs in no circle', (types) => {
    expect(listCircles(...types)).toEqual([]);
  });

  it('has the pull quote repeat the body, and nothing else', () => {
    const quotes = pack.claims.filter((claim) => zoneOf(claim) === 'pull-quote');
    expect(quotes.map(({ id, relations }) => [id, relations])).toEqual([
      [
        'c23',
        [
          { type: 'repeats', claim: 'c36' },
          { type: 'repeats', claim: 'c37' },
        ],
      ],
    ]);
  });
});

describe('deeds of the set', () => {
  it('are of actors that their claim speaks of', () => {
    const strange = pack.claims.flatMap(({ id, actors, says }) =>
      says
        .flatMap(({ subject, object }) => [subject, ...(object === null ? [] : [object])])
        .filter((actor) => !actors.includes(actor))
        .map((actor) => `${id} ${actor}`),
    );
    expect(strange).toEqual([]);
  });

  it('have two actors, or one and no object, and are told once', () => {
    const deeds = pack.claims.flatMap(({ says }) => says.map((deed) => JSON.stringify(deed)));
    expect(deeds.filter((deed, at) => deeds.indexOf(deed) !== at)).toEqual([]);
    expect(pack.claims.flatMap(({ says }) => says).filter(({ subject, object }) => subject === object)).toEqual([]);
  });

  it('hold back where the claim is a charge or a forecast', () => {
    const careful = /\b(accused|said|feared|linked|may|might|could|can|likely|worry|keen|sees)\b/;
    const bold = pack.claims
      .filter(({ kind }) => ['allegation', 'attributed view', 'prediction'].includes(kind))
      .flatMap(({ id, says }) => says.map(({ predicate }) => `${id} ${predicate}`))
      .filter((deed) => !careful.test(deed));
    expect(bold).toEqual([]);
  });
});

describe('claims of the set', () => {
  it('tell a charge, view or quotation apart from its being said', () => {
    const reported = ['allegation', 'attributed view', 'attributed quotation'];
    const bare = pack.claims.filter(({ kind, attribution }) => reported.includes(kind) && attribution === undefined);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('list as hedges words of their own line of the article', () => {
    const lines = text.split('\n').map(foldText);
    const strange = pack.claims.flatMap(({ id, selector, hedges }) => {
      const exact = foldText(selector.exact);
      const own = lines
        .filter((line) => line.includes(exact))
        .join(' ')
        .toLowerCase();
      return hedges.filter((hedge) => !own.includes(foldText(hedge).toLowerCase())).map((hedge) => `${id} ${hedge}`);
    });
    expect(strange).toEqual([]);
  });

  it('name the encyclopedia where nothing else carries them', () => {
    const quality = new Map(pack.sources.map(({ id, quality }) => [id, quality]));
    const weak = pack.claims.filter(({ evidence, note }) => {
      const sources = [...evidence.for, ...evidence.against, ...evidence.qualifying].flatMap(({ sources }) => sources);
      const thin = sources.every((id) => ['aggregator', 'encyclopedia'].includes(quality.get(id) ?? ''));
      return sources.length > 0 && thin && !/one report|Wikipedia/i.test(note);
    });
    expect(weak.map(({ id }) => id)).toEqual([]);
  });
});

describe('slips of the set', () => {
  it('have a source, be it the article itself, and stand on a claim', () => {
    expect(pack.piece.slips).toHaveLength(12);
    expect(pack.piece.slips.filter(({ sources, claim }) => sources.length === 0 || claim === null)).toEqual([]);
  });
});

describe('actors of the set', () => {
  const NAMELESS = ['concept', 'unnamed group', 'group of states'];
  /** Named in every other article on the web; its note says nothing about these. */
  const COMMON = ['twitter'];

  it('have a spelling for other articles, unless they have no name of their own', () => {
    const bare = pack.actors.filter(({ elsewhere }) => elsewhere.length === 0);
    expect(bare.filter(({ type, id }) => !NAMELESS.includes(type) && !COMMON.includes(id))).toEqual([]);
    const named = pack.actors.filter(({ elsewhere }) => elsewhere.length > 0);
    expect(named.filter(({ type, id }) => NAMELESS.includes(type) || COMMON.includes(id))).toEqual([]);
  });

  it('share no spelling, in whatever case', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, elsewhere } of pack.actors)
      for (const name of elsewhere.map((each) => foldText(each).toLowerCase()))
        owners.set(name, (owners.get(name) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it.each(['Sharif', 'Gen. Sharif', 'the coalition', 'IS', 'X', 'NDS', 'Pakistani', 'Saudi', 'Kabul', 'madrassas'])(
    'are not meant by “%s” alone',
    (name) => {
      expect(pack.actors.filter(({ elsewhere }) => elsewhere.includes(name)).map(({ id }) => id)).toEqual([]);
    },
  );

  it('say so in their note when they are a concept or a group without a name', () => {
    const vague = pack.actors.filter(({ type }) => ['concept', 'unnamed group'].includes(type));
    expect(vague.length).toBeGreaterThan(0);
    expect(vague.filter(({ note }) => !/\blabel\b|general term|does not say who/.test(note))).toEqual([]);
  });
});

it('the changelog has an entry for this version, newest first', () => {
  const versions = pack.changelog.map(({ version }) => version);
  expect(versions[0]).toBe(pack.version);
  expect(versions).toEqual(['1.1.0', '1.0.0']);
});
