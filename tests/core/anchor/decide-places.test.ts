import { describe, expect, it } from 'vitest';
import { type Decision, decidePlaces, type Weighed } from '../../../lib/core/anchor/decide-places.ts';
import type { InkCandidate } from '../../../lib/core/anchor/ink-candidate.ts';
import type { QuoteInk } from '../../../lib/core/anchor/quote.ts';
import { inkText, patternsOf } from '../../support/ink-samples.ts';

/** A quote of 40 units with 20 units of context on each side. */
const QUOTE = `${'b'.repeat(20)}[${'w'.repeat(40)}]${'a'.repeat(20)}`;
const WHOLE: InkCandidate = { inkStart: 100, inkEnd: 140, own: 40, share: 1, before: 20, after: 20, far: 0, cost: 0 };
const candidate = (parts: Partial<InkCandidate>): InkCandidate => ({ ...WHOLE, ...parts });
/** Words alone, so many of them, in a text without block boundaries. */
const words = (own: number, parts: Partial<InkCandidate> = {}) =>
  candidate({ own, share: own / 40, before: 0, after: 0, ...parts });
/** Every candidate is at the edge of its block: context that is missing says nothing. */
const AT_EDGES: QuoteInk['breaksIn'] = () => true;

function decide(
  candidates: readonly InkCandidate[],
  {
    trace = 0,
    breaksIn = AT_EDGES,
    ...rest
  }: Partial<Weighed> & { trace?: number; breaksIn?: QuoteInk['breaksIn'] } = {},
): Decision {
  const [decision] = decidePlaces({
    text: inkText('#'.repeat(500), breaksIn),
    patterns: patternsOf(QUOTE),
    quotes: [{ prefix: '', exact: '', suffix: '', formerOffset: 0, expectedInk: -1 }],
    found: [{ candidates, trace }],
    isSettled: [false],
    isDense: [false],
    ...rest,
  });
  if (decision === undefined) throw new Error('Expected a decision');
  return decision;
}

const isPlaced = (...args: Parameters<typeof decide>) => decide(...args).place !== null;

describe('a quote', () => {
  it('with all its words and context has a place, and a score of 1', () => {
    expect(decide([WHOLE])).toEqual({
      place: { ...WHOLE, hasContext: true },
      score: 1,
      reason: null,
      candidates: [WHOLE],
    });
  });

  it('without a candidate is not on the page', () => {
    expect(decide([])).toEqual({ place: null, score: 0, reason: 'not-on-page', candidates: [] });
  });

  it('without half of its words is not on the page, whatever is around it', () => {
    expect(isPlaced([candidate({ own: 20, share: 0.5 })])).toBe(true);
    expect(decide([candidate({ own: 19, share: 19 / 40 })])).toMatchObject({
      place: null,
      score: 0,
      reason: 'not-on-page',
    });
  });

  it('is scored by the share of words and context that is there', () => {
    expect(decide([candidate({ before: 10, after: 0 })]).score).toBe(50 / 80);
    expect(decide([candidate({ far: 1000 })]).score).toBe(1);
    expect(decide([candidate({ share: 0.5, own: 20, before: 0, after: 0, cost: 500 })]).score).toBe(0);
  });

  it('keeps all candidates, though it has no place', () => {
    const candidates = [words(12), words(8, { inkStart: 200, inkEnd: 240 })];
    expect(decide(candidates).candidates).toBe(candidates);
  });
});

describe('what speaks for a place has to come to 22 units', () => {
  it.each<[string, InkCandidate, boolean]>([
    ['of words', candidate({ own: 22, share: 1, before: 0, after: 0 }), true],
    ['of words, and no less', candidate({ own: 21, share: 1, before: 0, after: 0 }), false],
    ['of a short word with its context', candidate({ own: 6, share: 1, before: 8, after: 8 }), true],
    ['of a short word with less of it', candidate({ own: 6, share: 1, before: 8, after: 7 }), false],
    // Half of its words are lost: they count as much against the place as the others for it.
    ['of words without those that are lost', words(20, { before: 11, after: 11 }), true],
    ['of words without those that are lost, and no less', words(20, { before: 11, after: 10 }), false],
    ['of words, three quarters of which are there', words(30, { before: 4, after: 3 }), true],
    ['of words, three quarters of which are there, and no less', words(30, { before: 3, after: 3 }), false],
    ['less one and a half of what gaps cost', candidate({ own: 31, share: 1, before: 0, after: 0, cost: 6 }), true],
    ['less one and a half of a greater cost', candidate({ own: 31, share: 1, before: 0, after: 0, cost: 6.1 }), false],
  ])('%s', (_name, one, placed) => {
    expect(decide([one])).toMatchObject(placed ? { reason: null } : { place: null, reason: 'not-on-page' });
  });

  it('and to half of that where a sign is a word', () => {
    const one = (own: number) => candidate({ own, share: 1, before: 0, after: 0 });
    expect(isPlaced([one(11)], { isDense: [true] })).toBe(true);
    expect(isPlaced([one(10)], { isDense: [true] })).toBe(false);
  });

  it('with what its neighbours say', () => {
    const quotes = [{ prefix: '', exact: '', suffix: '', formerOffset: 0, expectedInk: 100 }];
    const one = (own: number) => candidate({ own, share: 1, before: 0, after: 0 });
    expect(isPlaced([one(16)], { quotes })).toBe(true);
    expect(isPlaced([one(15)], { quotes })).toBe(false);
  });
});

describe('context that is missing', () => {
  const NO_EDGE = () => false;
  const one = (before: number, after: number) => candidate({ own: 30, share: 1, before, after });

  it('inside a block speaks against a place, a unit by half', () => {
    // 30 for it, and half of 40 against it.
    expect(isPlaced([one(0, 0)], { breaksIn: NO_EDGE })).toBe(false);
    // 30 and 8 for it, half of 32 against it.
    expect(isPlaced([one(4, 4)], { breaksIn: NO_EDGE })).toBe(true);
    expect(isPlaced([one(4, 3)], { breaksIn: NO_EDGE })).toBe(false);
    expect(isPlaced([one(8, 0)], { breaksIn: NO_EDGE })).toBe(true);
    expect(isPlaced([one(7, 0)], { breaksIn: NO_EDGE })).toBe(false);
  });

  it('at the edge of a block says nothing', () => {
    expect(isPlaced([one(0, 0)])).toBe(true);
  });

  it('is looked for where it would be: 20 units before the words, and after them', () => {
    const asked: [number, number][] = [];
    const breaksIn = (from: number, to: number) => {
      asked.push([from, to]);
      return to <= 100;
    };
    // Only on the side without an edge it speaks against the place: 30 less 10.
    expect(isPlaced([one(0, 0)], { breaksIn })).toBe(false);
    expect(asked).toEqual([
      [80, 100],
      [140, 160],
    ]);
    expect(isPlaced([one(0, 4)], { breaksIn })).toBe(true);
    expect(isPlaced([one(0, 0)], { breaksIn: (from) => from >= 140 })).toBe(false);
    expect(isPlaced([one(4, 0)], { breaksIn: (from) => from >= 140 })).toBe(true);
  });
});

describe('the trace of a deletion', () => {
  it('speaks against a place that has less of the context', () => {
    const one = candidate({ own: 40, share: 1, before: 10, after: 0 });
    expect(isPlaced([one], { trace: 28 })).toBe(true);
    expect(isPlaced([one], { trace: 29 })).toBe(false);
  });

  it('says nothing of a place that has as much', () => {
    const one = candidate({ own: 10, share: 1, before: 10, after: 10 });
    expect(isPlaced([one], { trace: 20 })).toBe(true);
    expect(isPlaced([one], { trace: 21 })).toBe(false);
  });
});

describe('of two candidates', () => {
  const second = (parts: Partial<InkCandidate>) => candidate({ inkStart: 300, inkEnd: 340, ...parts });

  it('the one that is worth more is the place', () => {
    expect(decide([candidate({ before: 5 }), second({})]).place?.inkStart).toBe(300);
    expect(decide([second({}), candidate({ before: 5 })]).place?.inkStart).toBe(300);
  });

  it('none is, unless it has a lead of three units: a guess would be a wrong mark', () => {
    expect(decide([WHOLE, second({ before: 17 })])).toMatchObject({ reason: null, place: { inkStart: 100 } });
    expect(decide([WHOLE, second({ before: 18 })])).toMatchObject({ reason: 'ambiguous', place: null, score: 1 });
    expect(decide([WHOLE, second({})])).toMatchObject({ reason: 'ambiguous', place: null });
    expect(decide([WHOLE, second({ cost: 5 })])).toMatchObject({ reason: 'ambiguous', place: null });
    expect(decide([WHOLE, second({ cost: 6 })])).toMatchObject({ reason: null });
  });

  it('one with too few of the words is no rival', () => {
    expect(decide([words(36, { before: 10 }), second({ own: 19, share: 19 / 40 })])).toMatchObject({ reason: null });
  });

  it('the one that did not move is preferred', () => {
    const quotes = [{ prefix: '', exact: '', suffix: '', formerOffset: 0, expectedInk: 300 }];
    expect(decide([WHOLE, second({})], { quotes }).place?.inkStart).toBe(300);
    expect(decide([WHOLE, second({ before: 17 })], { quotes }).place?.inkStart).toBe(300);
    expect(decide([WHOLE, second({ before: 16 })], { quotes })).toMatchObject({ reason: 'ambiguous' });
  });

  it('too little evidence is said before too little lead', () => {
    const weak = candidate({ own: 8, share: 1, before: 0, after: 0 });
    expect(decide([weak, { ...weak, inkStart: 300 }]).reason).toBe('not-on-page');
  });
});

describe('what was around a quote is around it now', () => {
  const hasContext = (parts: Partial<InkCandidate>) => decide([candidate(parts)]).place?.hasContext;

  it('when six units of context are', () => {
    expect([hasContext({ before: 3, after: 3 }), hasContext({ before: 3, after: 2 })]).toEqual([true, false]);
  });

  it('when all is that there was', () => {
    // 80 units in all: 78 are words here, so that there are two of context.
    expect([hasContext({ own: 78, before: 2, after: 0 }), hasContext({ own: 78, before: 1, after: 0 })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a quote that is settled', () => {
  it('is not weighed', () => {
    const short = candidate({ own: 3, share: 1, before: 0, after: 0 });
    expect(decide([short, { ...short, inkStart: 300 }], { isSettled: [true] })).toMatchObject({
      place: { ...short, hasContext: true },
      score: 1,
      reason: null,
    });
  });

  it('without a candidate is not on the page all the same', () => {
    expect(decide([], { isSettled: [true] })).toMatchObject({ place: null, reason: 'not-on-page' });
  });
});

describe('quotes that are sure', () => {
  /** Two twins of a short quote, and what the first quote of the page says of them. */
  const twins = (first: readonly InkCandidate[]) => {
    const quoteAt = (formerOffset: number) => ({ prefix: '', exact: '', suffix: '', formerOffset, expectedInk: -1 });
    const [, decision] = decidePlaces({
      text: inkText('#'.repeat(2000), AT_EDGES),
      patterns: patternsOf(QUOTE, QUOTE),
      quotes: [quoteAt(0), quoteAt(200)],
      found: [
        { candidates: first, trace: 0 },
        {
          candidates: [candidate({ inkStart: 260, inkEnd: 300 }), candidate({ inkStart: 900, inkEnd: 940 })],
          trace: 0,
        },
      ],
      isSettled: [false, false],
      isDense: [false, false],
    });
    return decision?.place?.inkStart ?? decision?.reason;
  };

  it('decide between the twins of another: the one that is as far from them as it was', () => {
    expect(twins([WHOLE])).toBe(260);
    expect(twins([candidate({ inkStart: 740, inkEnd: 780 })])).toBe(900);
  });

  it.each<[string, readonly InkCandidate[]]>([
    ['less than three quarters of it and its context is there', [candidate({ before: 19, after: 0 })]],
    ['another place has nearly as much', [WHOLE, candidate({ inkStart: 500, inkEnd: 540, before: 11 })]],
    ['it is nowhere', []],
  ])('are not those of which %s', (_name, first) => {
    expect(twins(first)).toBe('ambiguous');
  });

  it.each<[string, readonly InkCandidate[]]>([
    ['three quarters of it and its context are there', [candidate({ before: 20, after: 0 })]],
    ['the next place has ten units less', [WHOLE, candidate({ inkStart: 500, inkEnd: 540, before: 10 })]],
  ])('are those of which %s', (_name, first) => {
    expect(twins(first)).toBe(260);
  });

  it('are asked in the order that they had, whatever the order of the list', () => {
    const quoteAt = (formerOffset: number) => ({ prefix: '', exact: '', suffix: '', formerOffset, expectedInk: -1 });
    // Seven sure quotes in reverse, each 100 characters from the next, and one with twins right after the fourth.
    const places = [6, 5, 4, 3, 2, 1, 0];
    const decisions = decidePlaces({
      text: inkText('#'.repeat(5000), AT_EDGES),
      patterns: patternsOf(...places.map(() => QUOTE), QUOTE),
      quotes: [...places.map((nth) => quoteAt(nth * 1000)), quoteAt(3100)],
      found: [
        ...places.map((nth) => ({ candidates: [candidate({ inkStart: nth * 400 + 100 })], trace: 0 })),
        { candidates: [candidate({ inkStart: 4000 }), candidate({ inkStart: 3 * 400 + 180 })], trace: 0 },
      ],
      isSettled: Array(8).fill(false),
      isDense: Array(8).fill(false),
    });
    expect(decisions[7]?.place?.inkStart).toBe(3 * 400 + 180);
  });
});
