import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceDirections, directionOf, isolate, joinIsolated, joinTags } from '../../../lib/core/text/direction.ts';
import { openDirections } from '../../support/open-directions.ts';

const [LRE, RLE, PDF, LRO, RLO] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];
const [LRM, RLM] = ['\u200E', '\u200F'];

describe('a line whose directions are balanced', () => {
  it.each([
    ['nothing of the kind', 'words و 12', 'words و 12'],
    ['an override', `${RLO}evil`, `${RLO}evil${PDF}`],
    ['an override in each line', `${RLO}a\nb${LRO}c`, `${RLO}a${PDF}\nb${LRO}c${PDF}`],
    ['an isolate', `${RLI}a`, `${RLI}a${PDI}`],
    ['an embedding in an isolate', `${FSI}${RLE}a`, `${FSI}${RLE}a${PDF}${PDI}`],
    ['ends of nothing', `a${PDF}b${PDI}c`, 'abc'],
    ['an end of an embedding in an isolate', `${LRE}${LRI}a${PDF}b${PDI}c`, `${LRE}${LRI}ab${PDI}c${PDF}`],
    ['an isolate that ends the embedding in it', `${LRI}${RLE}a${PDI}b`, `${LRI}${RLE}a${PDI}b`],
    ['what is whole', `${RLE}a${PDF} ${FSI}b${PDI}`, `${RLE}a${PDF} ${FSI}b${PDI}`],
  ])('of %s', (_what, text, balanced) => {
    expect(balanceDirections(text)).toBe(balanced);
  });

  it('opens and closes alike, has the same words, and stays as it is', () => {
    const sign = fc.constantFrom(LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI, '\n', 'a', 'ع');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        const balanced = balanceDirections(text);
        for (const line of balanced.split('\n')) expect(openDirections(line)).toEqual({ open: [], strays: 0 });
        const wordsOf = (of: string) => of.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
        expect(wordsOf(balanced)).toBe(wordsOf(text));
        expect(balanceDirections(balanced)).toBe(balanced);
      }),
    );
  });

  it('is twice as long at most, however much is open', () => {
    const text = RLO.repeat(100_000);
    expect(balanceDirections(text)).toBe(text + PDF.repeat(100_000));
  });
});

describe('values in one line', () => {
  it.each([
    ['English', ['Ann', 'example.org'], 'Ann · example.org'],
    ['English first', ['Ann', 'موقع'], `${FSI}Ann${PDI} · ${FSI}موقع${PDI}`],
    ['Arabic first', ['محمد', '2026'], `${RLM}${FSI}محمد${PDI} · ${FSI}2026${PDI}`],
    ['a number before Hebrew', ['12', 'דנה'], `${RLM}${FSI}12${PDI} · ${FSI}דנה${PDI}`],
    ['Thaana and N’Ko', ['ދިވެހި', 'ߒߞߏ'], `${RLM}${FSI}ދިވެހި${PDI} · ${FSI}ߒߞߏ${PDI}`],
    ['Adlam', ['a', '𞤀𞤁𞤂'], `${FSI}a${PDI} · ${FSI}𞤀𞤁𞤂${PDI}`],
    ['Chinese', ['王', '2026'], '王 · 2026'],
    ['nothing', [], ''],
  ])('of %s', (_what, values, line) => {
    expect(joinIsolated(values, ' · ')).toBe(line);
  });

  it('are isolated one by one where they are written from right to left', () => {
    expect(isolate('Ann')).toBe('Ann');
    expect(isolate('محمد')).toBe(`${FSI}محمد${PDI}`);
    expect(isolate(`${RLO}x${PDF}`)).toBe(`${FSI}${RLO}x${PDF}${PDI}`);
  });

  it.each([
    [['#one', '#two'], '#one #two'],
    [['#علم', '#two'], `#علم${LRM} #two`],
    [['#two', '#علم', '#تاریخ'], `#two${RLM} #علم${RLM} #تاریخ`],
  ])('are tags that programs know still: %j', (tags, line) => {
    expect(joinTags(tags)).toBe(line);
    expect(line.split(' ').map((part) => part.replace(/[\u200E\u200F]$/, ''))).toEqual(tags);
  });
});

it.each<[string, 'ltr' | 'rtl']>([
  ['Ann', 'ltr'],
  ['محمد', 'rtl'],
  ['12 — “محمد” and Ann', 'rtl'],
  ['12 — Ann محمد', 'ltr'],
  ['12', 'ltr'],
  ['', 'ltr'],
])('%j runs %s, by its first letter', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
