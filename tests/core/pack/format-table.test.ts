import { describe, expect, it } from 'vitest';
import { formatTable } from '../../../lib/core/pack/format-table.ts';
import { makeActor, makeClaim, makePack, makeQuote, makeSource } from '../../support/make-pack.ts';

const PARAGRAPH = 'The ferry returned to the strait on Monday, the harbour office said.';

/** Rows as cells; cells are parted by pipes, whatever stands before them: no text of a pack may bring one. */
function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(1, -1).split('|'));
}

describe('formatTable', () => {
  const pack = makePack([PARAGRAPH], {
    changelog: [{ version: '1.0.0', date: '2026-01-01', text: 'First set.' }],
    piece: {
      line: 'A report',
      note: 'A short report.',
      kind: 'news',
      argument: ['First the tide.'],
      slips: [{ id: 'x1', text: 'It was a Tuesday.', claim: 'c01', sources: ['s1'] }],
      omissions: [{ text: 'The price.', sources: ['s1'] }],
    },
    actors: [
      makeActor('office', {
        name: 'Harbour office',
        otherNames: ['Port office'],
        scripts: { ar: 'مكتب الميناء' },
        later: [{ text: 'It closed in 2020.', sources: ['s1'] }],
        unverified: ['Its staff.'],
        names: ['harbour office'],
        elsewhere: ['Harbour Office of the Strait'],
        mentions: [{ id: 'm1', paragraph: 0, selector: makeQuote('the strait', 'returned to ', ' on') }],
      }),
    ],
    claims: [
      makeClaim('c01', 0, 'The ferry returned', {
        hedges: ['said'],
        attribution: 'supported',
        evidence: {
          for: [{ text: 'The log has it.', sources: ['s1'] }],
          against: [{ text: 'A letter denies it.', sources: ['s2'] }],
          qualifying: [{ text: 'It was late.', sources: ['s1', 's2'] }],
        },
        unverified: ['The hour.'],
        actors: ['office'],
        relations: [{ type: 'repeats', claim: 'c02' }],
        says: [
          { subject: 'office', predicate: 'reports', object: null },
          { subject: 'office', predicate: 'praises', object: 'office' },
        ],
      }),
      makeClaim('c02', 0, 'on Monday'),
    ],
    sources: [makeSource('s1'), makeSource('s2', { title: null, date: null, quality: 'aggregator' })],
  });
  const table = formatTable(pack);

  it.each([
    ['the head', '| Pack | `harbour-7`, version 1.0.0, format 2 |'],
    ['who made it', '| Made by | The Harbour Notes |'],
    ['its day', '| Evidence as of | 2026-01-01 |'],
    ['a change', '| 1.0.0, 2026-01-01 | First set. |'],
    ['a step of the argument', '| Argument, step 1 | First the tide. |'],
    ['a slip', '| `x1` | `c01` | It was a Tuesday. ([s1](<https://archive.example/s1>)) |'],
    ['an omission', '| 1 | The price. ([s1](<https://archive.example/s1>)) |'],
    ['an actor', '### Harbour office'],
    ['a name in another script', '| Name, ar | مكتب الميناء |'],
    ['names by rule', '| Marked by name | harbour office |'],
    ['names for other articles', '| Known elsewhere as | Harbour Office of the Strait |'],
    ['a mention', '| `m1` | 0 | …returned to <mark>the strait</mark> on… |'],
    ['what came later', '| Later | It closed in 2020. ([s1](<https://archive.example/s1>)) |'],
    ['a claim', '| Words | <mark>The ferry returned</mark> |'],
    ['its hedges', '| Hedges | “said” |'],
    ['its attribution', '| Attribution | supported |'],
    ['evidence against', '| Evidence against | A letter denies it. ([s2](<https://archive.example/s2>)) |'],
    ['both sources of a statement', '(<https://archive.example/s1>), [s2](<https://archive.example/s2>)) |'],
    ['what is not verified', '| Not verified | The hour. |'],
    ['a relation', '| Relation | repeats `c02` |'],
    ['a deed without another end', '| Says | Harbour office → reports |'],
    ['a deed with one', '| Says | Harbour office → praises → Harbour office |'],
    ['a source without title and date', '(<https://archive.example/s2>) | The Archive | no date | aggregator |'],
  ])('has %s', (_name, line) => {
    expect(table).toContain(line);
  });

  it('is the same for the same pack', () => {
    expect(formatTable(structuredClone(pack))).toBe(table);
  });

  it('takes no empty field for a row', () => {
    expect(cellsOf(table).filter((cells) => cells.some((cell) => cell.trim() === ''))).toEqual([]);
  });

  it.each([
    ['a pipe', 'a | b'],
    ['an escaped pipe', 'a \\| b'],
    ['a new line', 'a\n| b |\n# c'],
    ['code', '`a` ``b'],
    ['a tag', '<script>alert(1)</script>'],
    ['a comment', '<!-- a -->'],
    ['a link', '[a](javascript:alert(1))'],
    ['a picture', '![a](https://other.example/pixel.png)'],
    ['a bare address', 'https://other.example and www.other.example'],
    ['a person', '@somebody #1'],
    ['an entity', '&lt;b&gt;'],
    ['emphasis', '*a* _b_ ~c~'],
    ['a turned line', 'a \u202e b'],
  ])('keeps %s in its cell, as words', (_name, text) => {
    const hostile = formatTable(makePack([PARAGRAPH], { actors: [makeActor('a', { note: text, name: text })] }));
    const plain = formatTable(makePack([PARAGRAPH], { actors: [makeActor('a', { note: 'x', name: 'x' })] }));
    expect(cellsOf(hostile).map(({ length }) => length)).toEqual(cellsOf(plain).map(({ length }) => length));
    const note = cellsOf(hostile).find(([label]) => label?.trim() === 'Note')?.[1] ?? '';
    expect(note).not.toMatch(/[`*_<>#!@\u202e](?!\d+;)|&(?!#\d+;|amp;)|:\/\/(?!archive)|www\.|\]\(j/);
    expect(hostile.split('\n')).toHaveLength(plain.split('\n').length);
  });

  it('keeps an address inside its brackets', () => {
    const url = 'https://archive.example/a|b?x=1&copy;=<2>\\`';
    const source = makeSource('s1', { url });
    const [row] = cellsOf(formatTable(makePack([PARAGRAPH], { sources: [source] }))).slice(-1);
    expect(row).toHaveLength(5);
    expect(row?.[1]).toContain('(<https://archive.example/a%7Cb?x=1&amp;copy;=%3C2%3E%5C%60>)');
  });
});
