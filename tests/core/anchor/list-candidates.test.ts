import { describe, expect, it } from 'vitest';
import { findRuns, type Run } from '../../../lib/core/anchor/find-runs.ts';
import { worthOf } from '../../../lib/core/anchor/ink-candidate.ts';
import { listCandidates } from '../../../lib/core/anchor/list-candidates.ts';
import { chainContext, inkText, patternsOf, runOf } from '../../support/ink-samples.ts';

const GRAM = 5;

/** The candidates of a quote in a text, by the runs that a search finds. */
function list(quote: string, text: string) {
  const runs: Run[][] = [[]];
  for (const _ of findRuns(inkText(text), patternsOf(quote), { gram: GRAM, quotes: [0], runs }));
  return listCandidates(chainContext(quote, text), runs[0] ?? []);
}

/** Their words, the best first. */
const wordsOf = (quote: string, text: string) =>
  list(quote, text).candidates.map(({ inkStart, inkEnd }) => text.slice(inkStart, inkEnd));

const QUOTE = 'said that [the joint command would be ready] before it';
const BARE = QUOTE.replace(/[[\]]/g, '');
const WORDS = 'the joint command would be ready';

describe('the candidates of a quote', () => {
  it('are the one place where it is with all its context', () => {
    expect(list(QUOTE, `So ${BARE}.`)).toEqual({
      candidates: [{ inkStart: 13, inkEnd: 45, own: 32, share: 1, before: 10, after: 10, far: 0, cost: 0 }],
      trace: 0,
    });
  });

  it('are none of a quote without words', () => {
    expect(list('said that[] before it', 'said that before it')).toEqual({ candidates: [], trace: 0 });
  });

  it('are none where nothing of it is', () => {
    expect(list(QUOTE, 'other text')).toEqual({ candidates: [], trace: 0 });
  });

  it('are none where only its context is', () => {
    expect(list(QUOTE, 'he said that she')).toMatchObject({ candidates: [] });
  });

  it.each<[string, string, readonly string[]]>([
    ['its place with all around it before its words alone', `x ${WORDS} y; ${BARE}!`, [WORDS, WORDS]],
    [
      'whole words before edited ones',
      `the joint xxxxxxx would be ready; ${WORDS}.`,
      [WORDS, 'the joint xxxxxxx would be ready'],
    ],
    ['a part of the words', 'the joint command then.', ['the joint command ']],
  ])('are, the best first: %s', (_name, text, words) => {
    expect(wordsOf(QUOTE, text)).toEqual(words);
  });

  it('are at least two where its words are twice', () => {
    const { candidates } = list(QUOTE, `${BARE} and ${BARE}`);
    expect(candidates).toHaveLength(2);
    expect(candidates[0]).toEqual({ ...candidates[1], inkStart: 10, inkEnd: 42 });
  });

  it('are five at most', () => {
    expect(wordsOf(QUOTE, Array(9).fill(WORDS).join('; '))).toHaveLength(5);
  });

  it('never overlap a better one', () => {
    const quote = '[na na na na na na]';
    const { candidates } = list(quote, 'x na na na na na na na na na x');
    for (const [nth, one] of candidates.entries())
      for (const other of candidates.slice(nth + 1)) {
        expect(one.inkEnd <= other.inkStart || other.inkEnd <= one.inkStart).toBe(true);
        expect(worthOf(one)).toBeGreaterThanOrEqual(worthOf(other));
      }
    expect(candidates.length).toBeGreaterThan(0);
  });

  it('may touch', () => {
    expect(wordsOf('[one two]', 'one twoone two')).toEqual(['one two', 'one two']);
  });
});

describe('a chain that may be two places', () => {
  const quote = '[the first half of it, and the second half]';
  const FIRST = 'the first half of it';
  const SECOND = ', and the second half';

  it('is the better one of both where much was set between', () => {
    const text = `${FIRST} ${'#'.repeat(2000)} ${SECOND}`;
    // Alone each half is worth about twenty; a gap of two thousand units costs more than the other half is worth twice.
    const [best] = list(quote, text).candidates;
    expect(best?.cost).toBeLessThan(20);
  });

  it('is one where little was set between', () => {
    expect(wordsOf(quote, `${FIRST} xx${SECOND}`)[0]).toBe(`${FIRST} xx${SECOND}`);
  });

  it('is the words alone where an advert was set in before an edited first word', () => {
    const text = `officials said that ${'#'.repeat(300)}txe jxint command would be ready before it`;
    const [best] = list(`officials ${QUOTE}`, text).candidates;
    // As one chain it would have the context on the far side, and lose the word that was edited.
    expect(best).toMatchObject({ inkStart: text.indexOf('e j'), own: 29, before: 0, far: 0, cost: 0 });
  });

  it('is the words alone where context is out of step', () => {
    const text = `the long border was shut ${'#'.repeat(600)}`;
    const [best] = list('[the long border was shut] last night', text).candidates;
    expect(best).toMatchObject({ inkStart: 0, inkEnd: 24 });
  });
});

describe('the trace of a deletion', () => {
  const [before, after] = ['officials of both states said that ', ' before the end of that year came'];
  const quote = `${before}[${WORDS}]${after}`;
  const traceIn = (text: string) => list(quote, text).trace;

  it('is both sides of the context where nothing is between them', () => {
    expect(list(quote, `The ${before.trim()}${after}.`)).toMatchObject({ candidates: [], trace: 34 + 33 });
  });

  it.each<[string, string]>([
    ['a sign', '--'],
    ['a few letters of the words', 'the jo'],
    ['the last letters of the words', 'be ready'],
    ['a short word', 'another day'],
  ])('is there though %s is between them', (_name, between) => {
    expect(traceIn(`The ${before}${between}${after}.`)).toBe(35 + 33);
  });

  it.each<[string, string]>([
    ['where only one side of the context is', `The ${before}and nothing else`],
    ['where the words are', `The ${before}${WORDS.replace('joint', 'other')}${after}`],
    ['where half of the words are left', `The ${before}the joint command${after}`],
    ['where the other half of them is left', `The ${before}and would be ready${after}`],
    ['where other words are in their place', `The ${before}the minister had resigned${after}`],
  ])('is nothing %s', (_name, text) => {
    expect(traceIn(text)).toBe(0);
  });

  it('is found beside a better place', () => {
    const { candidates, trace } = list(quote, `${WORDS}. The ${before.trim()}${after}.`);
    expect(candidates).toHaveLength(1);
    expect(trace).toBe(34 + 33);
  });

  it('counts what the runs have of the context, not of the words', () => {
    const text = `${before}the${after}`;
    const runs = [runOf(quote, text, `${before}the`), runOf(quote, text, after)];
    expect(listCandidates(chainContext(quote, text), runs).trace).toBe(35 + 33);
  });
});
