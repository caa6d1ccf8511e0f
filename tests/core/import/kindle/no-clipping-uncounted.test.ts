// Any file of a Kindle: no record is lost without being counted, and no note is where it does not belong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRows, importText } from '../../../support/import-context.ts';
import { highlight } from '../../../support/kindle-records.ts';

describe('any file', () => {
  const place = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, more]) => [from, from + more] as const);
  const clipping = fc.record({
    kind: fc.constantFrom('Highlight', 'Note', 'Bookmark', 'Nothing'),
    place,
    isPage: fc.boolean(),
    words: fc.constantFrom<string>(
      '',
      'a',
      'a b',
      'a b c',
      'b c',
      'd',
      ' <You have reached the clipping limit for this item>',
      'e\n\nf',
    ),
    minute: fc.integer({ min: 0, max: 59 }),
    title: fc.constantFrom('One (Doe)', 'Two (Doe)', 'Three  '),
  });
  type Clipping = typeof clipping extends fc.Arbitrary<infer Value> ? Value : never;
  const write = ({ kind, place: [from, to], isPage, words, minute, title }: Clipping) => {
    const range = kind === 'Highlight' ? `${from}-${to}` : `${from}`;
    const where = isPage ? `page ${from}` : `Location ${range}`;
    const label =
      kind === 'Nothing'
        ? 'no label'
        : `- Your ${kind} on ${where} | Added on 1 May 2024 10:${String(minute).padStart(2, '0')}:00`;
    return `${title}\n${label}\n\n${words}\n==========\n`;
  };

  it('loses no record without counting it', () => {
    fc.assert(
      fc.property(fc.array(clipping, { minLength: 1, maxLength: 40 }), (clippings) => {
        const set = importText(
          `${clippings.map(write).join('')}${highlight('900-901', 'so that it is a file of a Kindle')}`,
        );
        expect(countRows(set)).toBe(clippings.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('has every word of a note in a row, or tells of it', () => {
    fc.assert(
      fc.property(fc.array(clipping, { minLength: 1, maxLength: 20 }), (clippings) => {
        const named = clippings.map((each, at) =>
          each.kind === 'Note' && each.words !== '' ? { ...each, words: `w${at}x` } : each,
        );
        const set = importText(
          `${named.map(write).join('')}${highlight('900-901', 'so that it is a file of a Kindle')}`,
        );
        const everything = [
          ...set.highlights.map((row) => row.note),
          ...set.problems.map(({ message }) => message),
        ].join('\n');
        for (const { kind, words } of named) if (kind === 'Note' && words !== '') expect(everything).toContain(words);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a note only where its place is', () => {
    fc.assert(
      fc.property(fc.array(clipping, { minLength: 1, maxLength: 30 }), (clippings) => {
        const named = clippings.map((each, at) => ({
          ...each,
          isPage: false,
          words: `${each.kind === 'Note' ? 'n' : 'h'}${at}-`,
        }));
        const set = importText(named.map(write).join('') + highlight('900-901', 'last'));
        for (const { selector, note: said } of set.highlights) {
          const at = /^h(\d+)-$/.exec(selector?.quote.exact ?? '')?.[1];
          if (at === undefined) continue;
          const [from, to] = named[Number(at)]?.place ?? [0, 0];
          for (const [, nth] of said.matchAll(/n(\d+)-/g)) {
            const [place = 0] = named[Number(nth)]?.place ?? [];
            expect(place >= from && place <= to).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
