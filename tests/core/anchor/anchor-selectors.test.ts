import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorSelectors } from '../../../lib/core/anchor/anchor-selectors.ts';
import type { Anchoring } from '../../../lib/core/anchor/anchoring.ts';
import { describeSpans } from '../../../lib/core/anchor/describe-spans.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';

const blocksOf = (texts: readonly string[]) => texts.map((text) => ({ text, heading: false }));
const pageOf = (...texts: string[]) => readPageText(blocksOf(texts));

/** Describes words of the old page, looks for them on the new one. */
function follow(before: readonly string[], words: string, after: readonly string[], nth = 0): Anchoring {
  const block = before.findIndex((text) => text.includes(words));
  let start = -1;
  for (let turn = 0; turn <= nth; turn++) start = before[block]?.indexOf(words, start + 1) ?? -1;
  const selector = describeSpans(pageOf(...before), [{ block, start, end: start + words.length }]);
  if (selector === null) throw new Error('Expected a selector');
  const [anchoring] = anchorSelectors(pageOf(...after), [selector]);
  if (anchoring === undefined) throw new Error('Expected an anchoring');
  return anchoring;
}

const FIRST =
  'The coalition was announced in Riyadh in December 2015 with thirty-four members, and Pakistan was among them.';
const SECOND =
  'Its parliament had voted in April to stay neutral in Yemen; the government therefore weighed each word it said.';
const THIRD =
  'Analysts in Islamabad expected a formal invitation to lead the force, though nobody would confirm it on record.';
const PAGE = [FIRST, SECOND, THIRD];
const LONG = 'the government therefore weighed each word it said';

describe('a highlight on a page', () => {
  it.each<[string, readonly string[], string, readonly string[], Anchoring['state'], string | null, string]>([
    ['as it was', PAGE, LONG, PAGE, 'placed', null, LONG],
    ['with text before it', PAGE, LONG, ['An advert.', ...PAGE], 'placed', null, LONG],
    ['with its paragraphs in another order', PAGE, LONG, [THIRD, SECOND, FIRST], 'placed', null, LONG],
    [
      'with other quotes, dashes and spaces',
      [`${FIRST} “Yes” — he said.`],
      '“Yes” — he said',
      [`${FIRST}  "Yes" – he said.`],
      'placed',
      null,
      '"Yes" – he said',
    ],
    [
      'whose words were edited',
      PAGE,
      LONG,
      [FIRST, SECOND.replace('therefore weighed', 'thus weighed'), THIRD],
      'moved',
      'text-changed',
      'the government thus weighed each word it said',
    ],
    ['that is gone', PAGE, LONG, [FIRST, THIRD], 'orphan', 'not-on-page', LONG],
    [
      'that stands twice, and neither where it was',
      PAGE,
      'Pakistan',
      ['New.', FIRST, FIRST],
      'orphan',
      'ambiguous',
      'Pakistan',
    ],
    [
      'whose short words are elsewhere by chance',
      PAGE,
      'word',
      [FIRST, 'A word of thanks to all who came.'],
      'orphan',
      'not-on-page',
      'word',
    ],
    ['of half a word', PAGE, 'lamabad expec', PAGE, 'placed', null, 'lamabad expec'],
    [
      'in a paragraph that was rewritten around it',
      PAGE,
      LONG,
      [FIRST, `Elsewhere ${LONG} and nothing else is alike, since all around it was written anew`, THIRD],
      'moved',
      'other-paragraph',
      LONG,
    ],
  ])('%s', (_name, before, words, after, state, reason, quote) => {
    expect(follow(before, words, after)).toMatchObject({ state, reason, quote });
  });

  it('is told from its twins by what is around it', () => {
    const before = ['One said yes today. Another said yes too. A third said yes at last.'];
    for (const nth of [0, 1, 2]) {
      const found = follow(before, 'said yes', ['New first paragraph.', ...before], nth);
      let start = -1;
      for (let turn = 0; turn <= nth; turn++) start = before[0]?.indexOf('said yes', start + 1) ?? -1;
      expect(found.spans).toEqual([{ block: 1, start, end: start + 8 }]);
    }
  });

  it('across blocks keeps a span in each', () => {
    const page = pageOf(...PAGE);
    const spans = [
      { block: 0, start: FIRST.length - 20, end: FIRST.length },
      { block: 1, start: 0, end: 14 },
    ];
    const selector = describeSpans(page, spans);
    expect(selector && anchorSelectors(page, [selector])[0]?.spans).toEqual(spans);
  });

  it('that is lost has candidates, the nearest first, and no place', () => {
    const edited = SECOND.replace(LONG, 'the cabinet therefore measured every word that it uttered');
    const { state, spans, candidates } = follow(PAGE, LONG, [FIRST, edited, THIRD]);
    expect({ state, spans }).toEqual({ state: 'orphan', spans: [] });
    expect(candidates[0]?.quote).toContain('therefore measured every word');
    expect(candidates.every(({ score }) => score < 0.75)).toBe(true);
  });

  it('with two edited twins is nobody’s', () => {
    const one = SECOND.replace('therefore', 'thus');
    const { state, reason, candidates } = follow(PAGE, LONG, [one, 'Something stands between the two.', one]);
    expect({ state, reason }).toEqual({ state: 'orphan', reason: 'ambiguous' });
    expect(candidates).toHaveLength(2);
  });
});

describe('the candidates of a highlight without a place', () => {
  const QUOTE = 'the government therefore weighed each word it said';
  /** The same with so many of its ten-odd words replaced. */
  const edited = (count: number) => {
    const words = QUOTE.split(' ');
    return words.map((word, nth) => (nth % 8 < count ? 'x'.repeat(word.length) : word)).join(' ');
  };
  const twin = (nth: number) => `Number ${nth} says that ${QUOTE.replace('therefore', 'thus')} in its own time.`;

  it('are three at most', () => {
    const { state, candidates } = follow(PAGE, LONG, [1, 2, 3, 4, 5].map(twin));
    expect(state).toBe('orphan');
    expect(candidates).toHaveLength(3);
    expect(candidates[0]).toMatchObject({ quote: QUOTE.replace('therefore', 'thus') });
  });

  it('have a fifth of its words', () => {
    const { state, candidates } = follow(PAGE, LONG, [`It was ${edited(6)} there.`, `It is ${edited(4)} here.`]);
    expect(state).toBe('orphan');
    expect(candidates.some(({ score }) => score < 0.6)).toBe(true);
    for (const { score } of candidates) {
      expect(score).toBeGreaterThanOrEqual(0.2);
      expect(score).toBeLessThanOrEqual(1);
    }
    const few = follow(PAGE, LONG, ['Nothing. It will govern us and go away, as such things are.']);
    expect(few.candidates).toEqual([]);
  });

  it('are none for one that has a place', () => {
    expect(follow(PAGE, LONG, [...PAGE, twin(1)]).candidates).toEqual([]);
  });
});

describe('a highlight across three blocks', () => {
  const blocks = ['It began with the long night.', 'Nobody left the room at all.', 'By the morning it was over.'];
  const spans = [
    { block: 0, start: 14, end: 29 },
    { block: 1, start: 0, end: 28 },
    { block: 2, start: 0, end: 14 },
  ];
  const selector = describeSpans(pageOf(...blocks), spans);
  const placed = (...after: string[]) =>
    selector && anchorSelectors(pageOf(...after), [selector])[0]?.spans.map(({ block }) => block);

  it('keeps the block in the middle', () => {
    expect(placed(...blocks)).toEqual([0, 1, 2]);
  });

  it('keeps it where it was edited, to half of its words', () => {
    expect(placed(blocks[0] ?? '', 'Nobody had left that room then.', blocks[2] ?? '')).toEqual([0, 1, 2]);
  });

  it('leaves out an advert on each side of it', () => {
    const advert = 'Subscribe today and read more';
    expect(placed(blocks[0] ?? '', advert, blocks[1] ?? '', `${advert} stories`, blocks[2] ?? '')).toEqual([0, 2, 4]);
  });
});

const word = fc.stringMatching(/^[a-zé]{1,9}$/);
const block = fc.array(word, { minLength: 3, maxLength: 30 }).map((words) => words.join(' '));
const page = fc.array(block, { minLength: 1, maxLength: 8 });

describe('any highlight of any page', () => {
  it('is found again where it was, unless the page is changed', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), fc.nat(), (texts, which, from, length) => {
        const at = which % texts.length;
        const text = texts[at] ?? '';
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 60));
        const read = readPageText(blocksOf(texts));
        const selector = describeSpans(read, [{ block: at, start, end }]);
        if (selector === null) return;
        const [found] = anchorSelectors(read, [selector]);
        expect(found?.state).toBe('placed');
        expect(found?.spans).toHaveLength(1);
        expect(text.slice(found?.spans[0]?.start, found?.spans[0]?.end)).toBe(text.slice(start, end).trim());
        expect(found?.spans[0]?.block).toBe(at);
      }),
    );
  });

  it('never stands at words that are not its own or nearly so', () => {
    fc.assert(
      fc.property(page, page, fc.nat(), (before, after, which) => {
        const at = which % before.length;
        const text = before[at] ?? '';
        const selector = describeSpans(readPageText(blocksOf(before)), [{ block: at, start: 0, end: text.length }]);
        if (selector === null) return;
        const [found] = anchorSelectors(readPageText(blocksOf(after)), [selector]);
        if (found?.state === 'orphan') expect(found.spans).toEqual([]);
        else if (found?.reason !== 'text-changed') expect(found?.quote).toBe(selector.quote.exact);
        else expect(selector.quote.exact.length).toBeGreaterThanOrEqual(40);
      }),
    );
  });
});
