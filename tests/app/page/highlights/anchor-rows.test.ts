import { describe, expect, it, vi } from 'vitest';
import { type Anchor, anchorRows } from '../../../../lib/app/page/highlights/anchor-rows.ts';
import { describeRange } from '../../../../lib/app/page/highlights/describe-range.ts';
import type { PlacedHighlight } from '../../../../lib/app/page/highlights/highlight-model.ts';
import { anchorSelectors } from '../../../../lib/core/anchor/anchor-selectors.ts';
import type { Highlight } from '../../../../lib/core/highlight/highlight.ts';
import { createFakeWords } from '../../../support/fake-words.ts';
import { PARAGRAPHS } from '../../../support/highlights-page.ts';
import { idOf, makeHighlight } from '../../../support/make-highlight.ts';

function setUp() {
  const words = createFakeWords(PARAGRAPHS);
  const anchor = vi.fn<Anchor>(anchorSelectors);
  const at = (nth: number, text: string): Highlight => {
    const described = describeRange(words, words.rangeOf(text));
    return makeHighlight(nth, { selector: described?.selector ?? null });
  };
  const anchorAll = (rows: readonly Highlight[], before: readonly PlacedHighlight[] = [], held: string | null = null) =>
    anchorRows(rows, { words, anchor, before, held });
  const asked = () => anchor.mock.calls.flatMap(([, selectors]) => selectors.map(({ quote }) => quote.exact));
  return { words, anchor, at, anchorAll, asked };
}
const wordsOf = (placed: readonly PlacedHighlight[]) => placed.map(({ ranges }) => ranges.map(String).join('|'));

describe('highlights', () => {
  it('are in the order of their words, notes on the page first, orphans last', () => {
    const { at, anchorAll } = setUp();
    const orphan = makeHighlight(1);
    const placed = anchorAll([orphan, at(2, 'neither'), makeHighlight(3, { selector: null }), at(4, 'a fox')]);
    expect(placed.map(({ highlight: { id } }) => id)).toEqual([3, 4, 2, 1].map(idOf));
    expect(placed.map(({ anchoring: { state } }) => state)).toEqual(['placed', 'placed', 'placed', 'orphan']);
  });

  it('are in the order of their making at the same words', () => {
    const { at, anchorAll } = setUp();
    expect(anchorAll([at(5, 'a fox'), at(4, 'a fox')]).map(({ highlight: { id } }) => id)).toEqual([4, 5].map(idOf));
  });

  it('that are where they were are not looked for again', () => {
    const { at, anchorAll, asked } = setUp();
    const fox = at(1, 'a fox');
    const before = anchorAll([fox]);
    const changed = { ...fox, note: 'A note', colour: 'pink' as const };
    expect(anchorAll([changed, at(2, 'neither')], before).map(({ highlight }) => highlight.note)).toEqual([
      'A note',
      '',
    ]);
    expect(asked()).toEqual(['a fox', 'neither']);
  });

  it('whose anchor is known are not looked for at all', () => {
    const { words, anchor, at, anchorAll } = setUp();
    const highlight = at(1, 'a fox');
    const described = describeRange(words, words.rangeOf('a fox'));
    if (described === null) throw new Error('Expected words');
    expect(wordsOf(anchorAll([highlight], [{ ...described, highlight }]))).toEqual(['a fox']);
    expect(anchor).not.toHaveBeenCalled();
  });

  it.each<[string, (rows: ReturnType<typeof setUp>) => Partial<Highlight>]>([
    ['selector is another', ({ at }) => ({ selector: at(1, 'neither').selector })],
  ])('whose %s are looked for', (_name, change) => {
    const rows = setUp();
    const fox = rows.at(1, 'a fox');
    const before = rows.anchorAll([fox]);
    expect(wordsOf(rows.anchorAll([{ ...fox, ...change(rows) }], before))).toEqual(['neither']);
  });

  it('whose words have changed are looked for, but for the one that is written', () => {
    const { words, at, anchorAll, asked } = setUp();
    const rows = [at(1, 'The first paragraph has a fox in it'), at(2, 'The third paragraph speaks of neither')];
    const before = anchorAll(rows);
    words.rewrite([`New. ${PARAGRAPHS[0]}`, PARAGRAPHS[1] ?? '', `New. ${PARAGRAPHS[2]}`]);
    const placed = anchorAll(rows, before, idOf(2));
    expect(placed.map(({ ranges }) => String(ranges[0]))).toEqual([
      'The first paragraph has a fox in it',
      'New. The third paragraph speaks of ne',
    ]);
    expect(asked().slice(2)).toEqual(['The first paragraph has a fox in it']);
  });

  it('are looked for again as long as they are not found', () => {
    const { words, at, anchorAll } = setUp();
    const dog = at(1, 'The second paragraph has a lazy dog');
    words.rewrite(['Something else entirely.']);
    const before = anchorAll([dog]);
    words.rewrite(PARAGRAPHS);
    expect([wordsOf(before), wordsOf(anchorAll([dog], before))]).toEqual([
      [''],
      ['The second paragraph has a lazy dog'],
    ]);
  });

  it('stay where they were until an engine that takes its time has found them', () => {
    const { words, at, anchorAll } = setUp();
    const [dog, fox] = [at(1, 'a lazy dog'), at(2, 'a fox')];
    const before = anchorAll([dog]);
    words.rewrite(['Something else entirely, and more of it.', ...PARAGRAPHS]);
    const placed = anchorRows([dog, fox], { words, anchor: () => [undefined, undefined], before, held: null });
    expect(placed.map(({ highlight: { id } }) => id)).toEqual([dog.id]);
  });
});
