import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../lib/core/anchor/align-paragraphs.ts';
import { recogniseText } from '../../lib/core/anchor/recognise-text.ts';
import { isAt } from '../../lib/core/article/recognise-address.ts';
import { listNotes } from '../../lib/core/note/list-notes.ts';
import { type Placement, placeNotes } from '../../lib/core/note/place-notes.ts';
import type { Pack, PackClaim, PackStatement } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { foldText } from '../../lib/core/text/normalise-text.ts';
import { formatShingles, shingleText } from '../../lib/core/text/shingles.ts';
import { claimOffsets, mentionOffsets } from '../fixtures/markup/offsets.mjs';

const FOLDER = new URL('../../public/packs/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

const PACKS = FILES.map((file): [string, Pack] => {
  const parsed = parsePack(readJson(file));
  if (!parsed.ok) throw new Error(`Expected a whole pack in ${file}, got ${JSON.stringify(parsed.problem)}`);
  return [file, parsed.value];
});

const statementsOfClaim = ({ evidence }: PackClaim) => [...evidence.for, ...evidence.against, ...evidence.qualifying];

function statementsOf(pack: Pack): PackStatement[] {
  return [
    ...pack.actors.flatMap(({ atPublication, later }) => [atPublication, ...later]),
    ...pack.claims.flatMap(statementsOfClaim),
    ...pack.piece.omissions,
  ];
}

/** All that the annotators say in their own words, with its id; the article's words are not among it. */
function wordsOf(pack: Pack): [string, string][] {
  return [
    ...pack.actors.flatMap(({ id, line, note, unverified }) =>
      [line, note, ...unverified].map((text): [string, string] => [id, text]),
    ),
    ...pack.claims.flatMap(({ id, line, note, unverified }) =>
      [line, note, ...unverified].map((text): [string, string] => [id, text]),
    ),
    ...[pack.piece.line, pack.piece.note, ...pack.piece.argument].map((text): [string, string] => ['piece', text]),
    ...pack.piece.slips.map(({ id, text }): [string, string] => [id, text]),
    ...statementsOf(pack).map(({ text, sources }): [string, string] => [sources.join(), text]),
  ];
}

describe.each(PACKS)('the pack %s', (file, pack) => {
  it('is named as its id, and its address is its own', () => {
    expect(`${pack.id}.json`).toBe(file);
    expect(isAt(pack.article.url, pack.article.address)).toBe(true);
  });

  it('has each id once', () => {
    const lists = [
      pack.actors,
      pack.claims,
      pack.sources,
      pack.piece.slips,
      pack.actors.flatMap(({ mentions }) => mentions),
    ];
    for (const list of lists) {
      const ids = list.map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('has each name of an actor once', () => {
    const names = pack.actors.flatMap(({ names }) => names.map(foldText));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('says what it says in lines of 90 and notes of 400 characters', () => {
    for (const { line, note } of [pack.piece, ...pack.actors, ...pack.claims]) {
      expect(line.length, line).toBeLessThanOrEqual(90);
      expect(note.length, note).toBeLessThanOrEqual(400);
    }
  });

  it('uses every source', () => {
    const used = new Set([
      ...statementsOf(pack).flatMap(({ sources }) => sources),
      ...pack.actors.flatMap(({ sources }) => sources),
      ...pack.piece.slips.flatMap(({ sources }) => sources),
    ]);
    expect(pack.sources.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('makes no statement without a source', () => {
    expect(statementsOf(pack).filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('assesses no claim without a source', () => {
    const bare = pack.claims.filter(
      (claim) => !['opinion', 'unverified'].includes(claim.assessment) && statementsOfClaim(claim).length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('rests no assessment on copies of reports alone, unless it says so', () => {
    const quality = new Map(pack.sources.map(({ id, quality }) => [id, quality]));
    const weak = pack.claims.filter((claim) => {
      const statements = statementsOfClaim(claim);
      const sources = statements.flatMap(({ sources }) => sources);
      const text = [claim.line, claim.note, ...statements.map((statement) => statement.text)].join(' ');
      return (
        !['opinion', 'unverified'].includes(claim.assessment) &&
        sources.every((id) => quality.get(id) === 'aggregator') &&
        !/one report/i.test(text)
      );
    });
    expect(weak.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['no voice of its own', /\bwe (believe|think|know|find)\b|\b(our|my) (view|opinion)\b/i],
    ['no exclamation', /!/],
    ['no time that moves with the reader', /\b(recently|currently|nowadays|today|last (week|month|year)|this year)\b/i],
  ])('has %s', (_name, pattern) => {
    const quoted = /“[^”]*”/g;
    expect(wordsOf(pack).filter(([, text]) => pattern.test(text.replace(quoted, '')))).toEqual([]);
  });
});

it('no two packs have one id', () => {
  const ids = PACKS.map(([, { id }]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('the pack of the op-ed, on the op-ed', () => {
  const found = PACKS.find(([, { id }]) => id === 'arabnews-1204791');
  if (found === undefined) throw new Error('Expected the pack arabnews-1204791, got none');
  const [, pack] = found;

  /** The lines of the saved text that carry words, without the breadcrumb that repeats the headline. */
  const text = readFileSync(new URL('../fixtures/op-ed.txt', import.meta.url), 'utf8');
  let end = 0;
  const lines = text
    .split('\n')
    .map((line) => {
      const start = end;
      end += line.length + 1;
      return { start, text: line };
    })
    .filter((line) => line.start > 0 && line.text.trim() !== '');
  const blocks = lines.map(({ text: line }, at) => ({ text: line, heading: at === 0 }));
  const aligned = alignParagraphs(pack.article, blocks);
  const { claims, mentions } = placeNotes(pack, aligned, blocks);

  const rangeOf = ({ spans }: Placement) => {
    const [first, last] = [spans[0], spans.at(-1)];
    const startOf = (block: number) => lines[block]?.start ?? Number.NaN;
    return first && last ? `${startOf(first.block) + first.start}-${startOf(last.block) + last.end}` : 'nowhere';
  };
  const format = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;

  it('recognises all of the text', () => {
    expect(recogniseText(aligned)).toEqual({ match: 'same', confidence: 1, found: 13, changed: 0, total: 13 });
    expect(aligned.map((paragraph) => paragraph.blocks)).toEqual(blocks.map((_, at) => [at]));
  });

  it('has the fingerprint of each line', () => {
    expect(pack.article.paragraphs.map(({ shingles }) => shingles)).toEqual(
      lines.map(({ text: line }) => formatShingles(shingleText(line))),
    );
  });

  it('places each of its 47 claims where its words stand', () => {
    expect(claims).toHaveLength(47);
    expect(claims.filter(({ state }) => state !== 'placed')).toEqual([]);
    expect(claims.map((claim) => [claim.id, rangeOf(claim)])).toEqual(
      claimOffsets.map(({ id, ...range }) => [id, format(range)]),
    );
  });

  it('places 107 mentions, none of them lost', () => {
    expect(mentions).toHaveLength(107);
    expect(mentions.filter(({ state }) => state !== 'placed')).toEqual([]);
  });

  it('marks only what the annotators marked', () => {
    const known = new Set(mentionOffsets.map(format));
    expect(mentions.filter((mention) => !known.has(rangeOf(mention)))).toEqual([]);
  });

  it('leaves unmarked only what stands inside another mark', () => {
    const marked = mentions.map((mention) => rangeOf(mention).split('-').map(Number));
    const headlineAt = lines[0]?.start ?? 0;
    const unmarked = mentionOffsets.filter(
      ({ start, end }) => start >= headlineAt && !marked.some(([from = 0, to = 0]) => from <= start && end <= to),
    );
    expect(unmarked).toEqual([]);
  });

  it('quotes the page with the words of the pack', () => {
    const selected = new Map(
      [...pack.claims, ...pack.actors.flatMap((actor) => actor.mentions)].map(({ id, selector }) => [
        id,
        [selector.exact],
      ]),
    );
    const named = new Map(pack.actors.map(({ id, names }) => [id, names]));
    for (const claim of claims) expect(selected.get(claim.id)?.map(foldText)).toContain(foldText(claim.quote));
    for (const { id, actor, quote } of mentions)
      expect((selected.get(id) ?? named.get(actor))?.map(foldText)).toContain(foldText(quote));
  });

  it('shows every note, and misses none', () => {
    const notes = listNotes(pack, { claims, mentions }, aligned);
    expect(notes).toHaveLength(1 + pack.actors.length + pack.claims.length);
    expect(notes.filter(({ state }) => state !== 'placed')).toEqual([]);
    // China is named only inside "China-Pakistan Economic Corridor".
    expect(notes.filter(({ places }) => places.length === 0).map(({ key }) => key)).toEqual(['actor/china']);
  });
});
