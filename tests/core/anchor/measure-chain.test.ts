import { describe, expect, it } from 'vitest';
import { gapCost } from '../../../lib/core/anchor/chain-runs.ts';
import { measureChain } from '../../../lib/core/anchor/measure-chain.ts';
import { chainContext, chainOf } from '../../support/ink-samples.ts';

/** The candidate of the chain of these pieces, with its words as text. */
function measure(quote: string, text: string, pieces: readonly string[]) {
  const candidate = measureChain(chainContext(quote, text), chainOf(quote, text, pieces));
  if (candidate === null) return null;
  const { inkStart, inkEnd, ...rest } = candidate;
  return { words: text.slice(inkStart, inkEnd), ...rest };
}

const QUOTE = 'officials said that [the joint command would be ready] before the end of it';
const ALL = { own: 32, share: 1, before: 20, after: 21, far: 0, cost: 0 };
const WORDS = 'the joint command would be ready';

describe('a chain of one run', () => {
  it.each<[string, string, readonly string[], object | null]>([
    [
      'that is all of the quote',
      `So ${QUOTE.replace(/[[\]]/g, '')}.`,
      ['officials said that the joint command would be ready before the end of it'],
      { ...ALL, words: WORDS },
    ],
    ['that is just the words', `So it is: ${WORDS}.`, [WORDS], { ...ALL, words: WORDS, before: 0, after: 0 }],
    ['with context before', `So that ${WORDS}!!`, [`that ${WORDS}`], { ...ALL, words: WORDS, before: 5, after: 0 }],
    [
      'with context after',
      `### ${WORDS} before that`,
      [`${WORDS} before th`],
      { ...ALL, words: WORDS, before: 0, after: 10 },
    ],
    ['of context alone is no place', 'officials said that nothing of it is known.', ['officials said that '], null],
    ['of the context after is none', '#################################### before the end', [' before the end'], null],
  ])('%s', (_name, text, pieces, candidate) => {
    expect(measure(QUOTE, text, pieces)).toEqual(candidate);
  });

  it('of no run is none', () => {
    expect(measure(QUOTE, 'text', [])).toBeNull();
  });

  it('of a quote without words is none', () => {
    expect(measure('officials said[] that', 'officials said that', ['officials said that'])).toBeNull();
  });
});

describe('at its open ends', () => {
  it('a word that was changed before the first run belongs to the words', () => {
    const text = 'officials said that tbe joint command would be ready before it';
    expect(measure(QUOTE, text, [' joint command would be ready before '])).toMatchObject({
      words: 'tbe joint command would be ready',
      share: 30 / 32,
      before: 20,
    });
  });

  it('a word that was changed after the last run belongs to the words', () => {
    const text = 'that the joint command would be reedy before the end of all';
    expect(measure(QUOTE, text, ['that the joint command would be re'])).toMatchObject({
      after: 19,
      own: 31,
    });
  });

  it('words are looked for a little further than the quote is long', () => {
    const short = 'one two three [four five six seven] eight';
    const within = 'one two three four five#################### six seven eight nine';
    expect(measure(short, within, [' six seven eight'])).toMatchObject({ own: 19, words: within.slice(14, 53) });
    const beyond = `one two three four five${'#'.repeat(120)} six seven eight nine`;
    expect(measure(short, beyond, [' six seven eight'])).toMatchObject({ own: 10, words: ' six seven' });
    const after = 'one two three four five#################### six seven eight nine';
    expect(measure(short, after, ['three four five'])).toMatchObject({ own: 19, words: after.slice(14, 53) });
    const farAfter = `one two three four five${'#'.repeat(120)} six seven eight nine`;
    expect(measure(short, farAfter, ['three four five'])).toMatchObject({ own: 9, words: 'four five' });
  });

  it('more than a sentence of lost words is not looked for', () => {
    const lost = 'a'.repeat(50) + 'b'.repeat(50);
    expect(
      measure(`[${lost} and the end of the words]`, `${lost}, and the end of the words`, [' and the end of the words']),
    ).toMatchObject({ own: 25 });
    expect(
      measure(`[the start of the words and ${lost}]`, `the start of the words and, ${lost}`, [
        'the start of the words and',
      ]),
    ).toMatchObject({ own: 26 });
  });

  it('nothing is looked for where the words are whole', () => {
    const text = `### ${WORDS} ###`;
    expect(measure(QUOTE, text, [WORDS])).toMatchObject({ before: 0, after: 0, words: WORDS });
  });

  it('the text ends where it ends', () => {
    const text = 'said that the joint command would';
    expect(measure(QUOTE, text, ['that the joint comm'])).toMatchObject({ words: 'the joint command would', own: 23 });
    expect(measure(QUOTE, 'joint command would be ready before', ['mand would be ready before'])).toMatchObject({
      words: 'joint command would be ready',
      own: 28,
    });
  });
});

describe('in its gaps', () => {
  it('a word that was replaced inside the words is within them, and costs', () => {
    const text = 'said that the joint COMMAND would be ready before';
    const found = measure(QUOTE, text, ['said that the joint ', ' would be ready before']);
    expect(found).toMatchObject({ words: 'the joint COMMAND would be ready', own: 25, cost: gapCost(7, 7) });
  });

  it('what is left in a gap counts', () => {
    const text = 'said that the joint xcommandx would be ready before';
    const found = measure(QUOTE, text, ['said that the joint ', ' would be ready before']);
    expect(found).toMatchObject({ own: 32, cost: gapCost(7, 9), share: 1 });
  });

  it('costs of several gaps add up, those of the context are none', () => {
    const text = 'officials SAID that the JOINT command WOULDNT be ready BEFOR the end of it';
    const pieces = ['officials ', ' that the ', ' command ', ' be ready ', ' the end of it'];
    expect(measure(QUOTE, text, pieces)?.cost).toBeCloseTo(gapCost(5, 5) + gapCost(5, 7), 10);
  });

  it('the first word, replaced, is what is there now', () => {
    const text = 'said that THESE joint command would be ready before';
    expect(measure(QUOTE, text, ['said that ', ' joint command would be ready before'])).toMatchObject({
      words: 'THESE joint command would be ready',
      own: 29,
    });
  });

  it('the last word, replaced, is what is there now', () => {
    const text = 'said that the joint command would be COMPLETE before the end';
    expect(measure(QUOTE, text, ['said that the joint command would be ', ' before the end'])).toMatchObject({
      words: 'the joint command would be COMPLETE',
      own: 27,
    });
  });

  it('words and context that were replaced together are divided where they were', () => {
    const text = 'officials said THAT THE joint command would be ready';
    expect(measure(QUOTE, text, ['officials said ', ' joint command would be ready'])).toMatchObject({
      words: 'THE joint command would be ready',
    });
    const last = 'the joint command would be READY BEFORE the end of it';
    expect(measure(QUOTE, last, ['the joint command would be ', ' the end of it'])).toMatchObject({
      words: 'the joint command would be READY',
    });
  });

  it('what was set in before the first word is none of the words', () => {
    const advert = ' ADVERT'.repeat(12);
    const text = `officials said that ${advert} the joint command would be ready before`;
    const found = measure(QUOTE, text, ['officials said that ', 'the joint command would be ready before']);
    expect(found).toMatchObject({ words: WORDS, before: 0, far: 20, after: 7 });
  });

  it('what was set in behind the last word is none of the words', () => {
    const advert = ' ADVERT'.repeat(12);
    const text = `that the joint command would be ready${advert} before the end of it`;
    const found = measure(QUOTE, text, ['that the joint command would be ready', ' before the end of it']);
    expect(found).toMatchObject({ words: WORDS, before: 5, far: 21, after: 0 });
  });

  it('a first word in whose place an advert is, is lost with it', () => {
    const advert = 'ADVERT '.repeat(12);
    const text = `officials said that ${advert} joint command would be ready`;
    expect(measure(QUOTE, text, ['officials said that ', ' joint command would be ready'])).toMatchObject({
      words: ' joint command would be ready',
      own: 29,
    });
    const after = `the joint command would be ${advert} before the end`;
    expect(measure(QUOTE, after, ['the joint command would be ', ' before the end'])).toMatchObject({
      words: 'the joint command would be ',
      own: 27,
    });
  });

  it('a gap is an insertion when it is wider than twice what it was and a few words', () => {
    const nearBefore = (size: number) => {
      const text = `officials said that ${'#'.repeat(size)}the joint command would be ready`;
      return measure(QUOTE, text, ['officials said that ', WORDS])?.before;
    };
    expect([nearBefore(24), nearBefore(25)]).toEqual([20, 0]);
    const wider = (size: number) => {
      const text = `officials ${'#'.repeat(size)}the joint command would be ready`;
      return measure(QUOTE, text, ['officials ', WORDS])?.before;
    };
    // Ten units of the quote are in this gap.
    expect([wider(44), wider(45)]).toEqual([10, 0]);
  });

  it('context on the far side of a second insertion is far too', () => {
    const advert = '#'.repeat(60);
    const text = `officials ${advert}said that ${advert}${WORDS}${advert} before ${advert}the end`;
    expect(measure(QUOTE, text, ['officials ', 'said that ', WORDS, ' before ', 'the end'])).toMatchObject({
      before: 0,
      after: 0,
      far: 20 + 15,
    });
  });

  it('context between the words and an insertion is near', () => {
    const advert = '#'.repeat(60);
    const text = `officials ${advert}said that ${WORDS} before ${advert}the end`;
    expect(measure(QUOTE, text, ['officials ', `said that ${WORDS} before `, 'the end'])).toMatchObject({
      before: 10,
      after: 8,
      far: 10 + 7,
    });
  });

  it('an insertion inside the words leaves the context near', () => {
    const advert = '#'.repeat(60);
    const text = `said that the joint ${advert}command would be ready before`;
    expect(measure(QUOTE, text, ['said that the joint ', 'command would be ready before'])).toMatchObject({
      words: text.slice(10, -7),
      own: 32,
      before: 10,
      after: 7,
      far: 0,
      cost: gapCost(0, 60),
    });
  });
});

it('a share is never more than all, though a gap may have a word twice', () => {
  const text = 'the joint joint command would be ready';
  expect(
    measure('[the joint command would be ready]', text, ['the joint ', ' command would be ready'])?.share,
  ).toBeLessThanOrEqual(1);
});
