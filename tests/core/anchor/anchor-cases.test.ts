import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorInSteps, anchorSelectors } from '../../../lib/core/anchor/anchor-selectors.ts';
import type { Anchoring } from '../../../lib/core/anchor/anchoring.ts';
import { describeSpans } from '../../../lib/core/anchor/describe-spans.ts';
import type { HighlightSelector } from '../../../lib/core/highlight/highlight.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';

const pageOf = (texts: readonly string[]) => readPageText(texts.map((text) => ({ text, heading: false })));

/** A page and its quote: the words between `[` and `]`. */
function readCase(texts: readonly string[]): { texts: string[]; selector: HighlightSelector } {
  const bare = texts.map((text) => text.replace(/[[\]]/g, ''));
  const spans = texts.flatMap((text, block) => {
    const [open, close] = [text.indexOf('['), text.indexOf(']')];
    if (open < 0 && close < 0) return [];
    const start = Math.max(0, open);
    const end = close < 0 ? (bare[block] ?? '').length : close - (open < 0 ? 0 : 1);
    return [{ block, start, end }];
  });
  const selector = describeSpans(pageOf(bare), spans);
  if (selector === null) throw new Error('Expected a quote in brackets');
  return { texts: bare, selector };
}

function anchorOne(after: readonly string[], selector: HighlightSelector): Anchoring {
  const [found] = anchorSelectors(pageOf(after), [selector]);
  if (found === undefined) throw new Error('Expected an anchoring');
  return found;
}

const ENGLISH =
  'Officials in Riyadh said on Monday that [the joint command would be ready] before the end of the year.';
const ARABIC = 'قال مسؤولون في الرياض إن [القيادة المشتركة للتحالف] ستكون جاهزة قبل نهاية العام الحالي.';
const CHINESE = '官员们星期一在利雅得表示，[联合指挥部将在年底之前准备就绪]，成员国已经同意派遣军官。';

describe('a quote is found', () => {
  it.each<[string, string, (bare: string) => string, string]>([
    ['in an unchanged text', ENGLISH, (text) => text, 'the joint command would be ready'],
    [
      'with soft hyphens',
      ENGLISH,
      (text) => text.replace('command', 'com\u00admand'),
      'the joint com\u00admand would be ready',
    ],
    [
      'with a line break in it',
      ENGLISH,
      (text) => text.replace('joint ', 'joint\n   '),
      'the joint command would be ready',
    ],
    [
      'with a word set in',
      ENGLISH,
      (text) => text.replace('would', 'soon would'),
      'the joint command soon would be ready',
    ],
    ['with a word left out', ENGLISH, (text) => text.replace('joint ', ''), 'the command would be ready'],
    [
      'with its first word replaced',
      ENGLISH,
      (text) => text.replace('the joint', 'their joint'),
      'their joint command would be ready',
    ],
    [
      'with its last word replaced',
      ENGLISH,
      (text) => text.replace('be ready', 'be complete'),
      'the joint command would be complete',
    ],
    [
      'with words around it replaced',
      ENGLISH,
      (text) => text.replace('Monday', 'Tuesday').replace('the end', 'spring'),
      'the joint command would be ready',
    ],
    [
      'with Arabic vowel points set',
      ARABIC,
      (text) => text.replace('المشتركة', 'المُشتَرَكة'),
      'القيادة المُشتَرَكة للتحالف',
    ],
    [
      'with other forms of Arabic letters',
      ARABIC,
      (text) => text.replace('المشتركة', 'المشتركه').replace('القيادة', 'القيـادة'),
      'القيـادة المشتركه للتحالف',
    ],
    [
      'that ends with a vowel point',
      'قال مسؤولون في الرياض إن [القيادة المشتركةُ] ستكون جاهزة قبل نهاية العام الحالي.',
      (text) => text,
      'القيادة المشتركةُ',
    ],
    ['in Chinese', CHINESE, (text) => text.replace('星期一', '昨天'), '联合指挥部将在年底之前准备就绪'],
    [
      'in Chinese with a word replaced',
      CHINESE,
      (text) => text.replace('年底', '春天'),
      '联合指挥部将在春天之前准备就绪',
    ],
    [
      'with emoji',
      'They wrote: [well done 👍🏽 to all of you], and left the room at once.',
      (text) => text.replace('They', 'We'),
      'well done 👍🏽 to all of you',
    ],
    [
      'in code',
      'Call [const ready = await command.join(all);] and wait for what it gives back.',
      (text) => text.replace('Call', 'First call'),
      'const ready = await command.join(all);',
    ],
  ])('%s', (_name, marked, change, quote) => {
    const { texts, selector } = readCase(['Something stands before it on the page.', marked]);
    const after = texts.map((text, at) => (at === 1 ? change(text) : text));
    const found = anchorOne(after, selector);
    expect(found.quote).toBe(quote);
    expect(found.score).toBeGreaterThan(0.5);
  });

  it('and is said to have changed when its words have', () => {
    const { texts, selector } = readCase([ENGLISH]);
    const [text = ''] = texts;
    expect(anchorOne([text.replace('would', 'soon would')], selector)).toMatchObject({
      state: 'moved',
      reason: 'text-changed',
    });
    expect(anchorOne([text.replace('joint ', 'joint\u00a0')], selector)).toMatchObject({
      state: 'placed',
      reason: null,
    });
  });

  it('across blocks, with an advert set between them', () => {
    const marked = [
      'The talks went on into the night, [and nobody left the room.',
      'By the morning] there was a text that all could sign.',
    ];
    const { texts, selector } = readCase(marked);
    const advert = 'Advertisement: subscribe today and read every story of the week in one letter, each Friday.';
    const { state, spans } = anchorOne([texts[0] ?? '', advert, texts[1] ?? ''], selector);
    expect(state).toBe('placed');
    // The advert is no part of it.
    expect(spans.map((span) => span.block)).toEqual([0, 2]);
    expect(spans.at(-1)).toMatchObject({ block: 2, start: 0, end: 'By the morning'.length });
  });

  it('at its own place among places that read the same, with dashes and ellipses before it', () => {
    const row = 'Nothing new was said about it on that day -- nothing at all … so they went home.';
    const page = pageOf([row, row, row, row, row]);
    for (const block of [0, 1, 2, 3, 4]) {
      const selector = describeSpans(page, [{ block, start: 8, end: 26 }]);
      expect(selector && anchorSelectors(page, [selector])[0]?.spans).toEqual([{ block, start: 8, end: 26 }]);
    }
  });

  it('by its neighbours, where its words and all around them stand twice', () => {
    const row = 'Nothing new was said about it on that day either.';
    const marked = [
      'The first week began with a long silence.',
      row,
      'The second week began with a short war of words.',
      row,
    ];
    const page = pageOf(marked);
    const describeRow = (block: number) =>
      describeSpans(page, [{ block, start: 0, end: (marked[block] ?? '').length }]);
    const selectors = [0, 1, 2, 3].flatMap((block) => describeRow(block) ?? []);
    const after = ['An advert was set before everything else on this page.', ...marked];
    expect(anchorSelectors(pageOf(after), selectors).map(({ spans }) => spans[0]?.block)).toEqual([1, 2, 3, 4]);
  });
});

describe('a quote is not found', () => {
  it.each<[string, string, string]>([
    ['when its words were deleted', ENGLISH, 'Officials in Riyadh said on Monday that before the end of the year.'],
    [
      'when its sentence was replaced',
      ENGLISH,
      'A storm closed the port of Jeddah for most of the week, and ships had to wait.',
    ],
    [
      'when only a short word of it stands elsewhere',
      'He spoke of [the border] for most of an hour.',
      'A river forms the border between the two states.',
    ],
  ])('%s', (_name, marked, after) => {
    const { selector } = readCase(['Something stands before it on the page.', marked]);
    const found = anchorOne(['Something stands before it on the page.', after], selector);
    expect(found).toMatchObject({ state: 'orphan', spans: [] });
  });
});

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const block = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => words.join(' '));

describe('on any page', () => {
  it('words that were deleted are anchored nowhere but at what is at least half of them', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 6 }), fc.nat(), fc.nat(), (texts, which, from) => {
        const at = which % texts.length;
        const words = (texts[at] ?? '').split(' ');
        const first = from % (words.length - 5);
        const quote = words.slice(first, first + 5).join(' ');
        const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const selector = describeSpans(pageOf(texts), [{ block: at, start, end: start + quote.length }]);
        if (selector === null) return;
        const after = texts.map((text, nth) =>
          nth === at ? [...words.slice(0, first), ...words.slice(first + 5)].join(' ') : text,
        );
        const found = anchorOne(after, selector);
        if (found.state === 'orphan') return;
        const letters = quote.replaceAll(' ', '').length;
        expect(found.quote.replaceAll(' ', '').length).toBeGreaterThanOrEqual(letters / 2);
      }),
      { numRuns: 300 },
    );
  });

  it('many quotes are found as well in steps as in one go', () => {
    const texts = Array.from(
      { length: 40 },
      (_, nth) => `Paragraph ${nth} tells of ${nth * 7} ships and ${nth * 13} crews that left port ${nth * 3}.`,
    );
    const page = pageOf(texts);
    const selectors = texts.flatMap(
      (text, at) => describeSpans(page, [{ block: at, start: 10, end: text.length - 4 }]) ?? [],
    );
    const after = pageOf(['An advert.', ...texts.map((text) => text.replace('crews', 'sailors'))]);
    const work = anchorInSteps(after, selectors);
    let steps = 0;
    for (;;) {
      const step = work.next();
      if (step.done) {
        expect(step.value).toEqual(anchorSelectors(after, selectors));
        expect(step.value.map(({ spans }) => spans[0]?.block)).toEqual(texts.map((_, at) => at + 1));
        break;
      }
      steps++;
    }
    expect(steps).toBeGreaterThan(1);
  });
});
