import { describe, expect, it, vi } from 'vitest';
import { createAnchor, createSlowAnchor } from '../../../../lib/app/page/highlights/anchor-slowly.ts';
import { describeRange } from '../../../../lib/app/page/highlights/describe-range.ts';
import { anchorSelectors } from '../../../../lib/core/anchor/anchor-selectors.ts';
import { createFakeWords } from '../../../support/fake-words.ts';
import { PARAGRAPHS } from '../../../support/highlights-page.ts';

function setUp(paragraphs: readonly string[] = PARAGRAPHS) {
  const words = createFakeWords(paragraphs);
  const selectors = ['a fox', 'a lazy dog'].flatMap(
    (text) => describeRange(words, words.rangeOf(text))?.selector ?? [],
  );
  return { text: words.read(), selectors };
}

describe('an engine that takes its time', () => {
  it('knows nothing at first, says when it does, and then finds what the other one finds', async () => {
    const { text, selectors } = setUp();
    const onLate = vi.fn();
    const anchor = createSlowAnchor(onLate);
    expect(anchor(text, selectors)).toEqual([undefined, undefined]);
    expect(onLate).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(1));
    expect(anchor(text, selectors)).toEqual(anchorSelectors(text, selectors));
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  it('looks for what came meanwhile when it is asked again', async () => {
    const { text, selectors } = setUp();
    const onLate = vi.fn();
    const anchor = createSlowAnchor(onLate);
    anchor(text, selectors.slice(0, 1));
    expect(anchor(text, selectors)).toEqual([undefined, undefined]);
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(1));
    expect(anchor(text, selectors).map((found) => found?.state)).toEqual(['placed', undefined]);
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(2));
    expect(anchor(text, selectors).map((found) => found?.state)).toEqual(['placed', 'placed']);
  });

  it('forgets what it knew of a text that is no longer there', async () => {
    const { text, selectors } = setUp();
    const other = setUp(['A page of other words.', ...PARAGRAPHS]).text;
    const onLate = vi.fn();
    const anchor = createSlowAnchor(onLate);
    anchor(text, selectors);
    expect(anchor(other, selectors)).toEqual([undefined, undefined]);
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(1));
    expect(anchor(other, selectors)).toEqual([undefined, undefined]);
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(2));
    expect(anchor(other, selectors)).toEqual(anchorSelectors(other, selectors));
  });
});

it.each([
  [2, true],
  [3000, false],
])('a page with %i more paragraphs is anchored at once: %s', async (count, isAtOnce) => {
  const more = Array.from(
    { length: count },
    (_, nth) => `Paragraph number ${nth} is one of many that say nothing at all.`,
  );
  const { text, selectors } = setUp([...PARAGRAPHS, ...more, ...(count > 2 ? [PARAGRAPHS.join(' ').repeat(200)] : [])]);
  const onLate = vi.fn();
  const found = createAnchor(onLate)(text, selectors);
  expect(found.every((each) => each !== undefined)).toBe(isAtOnce);
  if (!isAtOnce) await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(1), { timeout: 60_000 });
});
