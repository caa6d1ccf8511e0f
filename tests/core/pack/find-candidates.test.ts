import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCandidates, hasCapitals } from '../../../lib/core/pack/find-candidates.ts';

describe('findCandidates', () => {
  it.each<[string, string, string[][]]>([
    ['a run', 'They met Anna Berg there.', [['Anna Berg']]],
    ['small words inside a name', 'It joined the Bank of the North for Trade.', [['Bank of the North for Trade']]],
    ['two names with "and" between them', 'It met Norway and Iceland.', [['Norway'], ['Iceland']]],
    ['"and" inside a name', 'It asked the Office of Trade and Ports.', [['Office of Trade and Ports']]],
    ['hyphens', 'It said Tehrik-i-Taliban and al-Qaeda came.', [['Tehrik-i-Taliban'], ['al-Qaeda']]],
    ['the name in "Saudi-led"', 'It is a Saudi-led office.', [['Saudi']]],
    ['no possessive', 'It was Norway’s ferry, and Anna O’Neill’s.', [['Norway'], ['Anna O’Neill']]],
    ['a bin', 'It met Mohammed bin Salman there.', [['Mohammed bin Salman']]],
    ['an address', 'It met Gen. Raheel Sharif there.', [['Gen. Raheel Sharif']]],
    ['an abbreviation', 'It met the Harbour Office (HO). Then the HO left.', [['Harbour Office', 'HO']]],
    ['no first word of a sentence', 'Ferries came. Nobody came. “Boats came.”', []],
    ['a first word that stands inside too', 'Norway came. They met Norway.', [['Norway']]],
    ['a name that begins a sentence', 'Anna Berg came.', [['Anna Berg']]],
    ['no small word before a name', 'But Anna Berg came. The Harbour Office did.', [['Anna Berg'], ['Harbour Office']]],
    ['no months and days', 'It came on Monday in December.', []],
    ['names of other alphabets', 'Он встретил Анну Берг в Осло.', [['Анну Берг'], ['Осло']]],
    ['nothing in a script without capitals', 'عادت العبّارة إلى الميناء يوم الاثنين.', []],
  ])('finds %s', (_name, text, expected) => {
    expect(findCandidates([text], 'en').map(({ names }) => names)).toEqual(expected);
  });

  it('sorts by first mention, each once', () => {
    const found = findCandidates(['It met Oslo and Bergen.', 'It left Bergen, not Oslo.'], 'en');
    expect(found.map(({ name }) => name)).toEqual(['Oslo', 'Bergen']);
  });

  it('finds most of whom the annotators of the op-ed found by name', () => {
    const text = readFileSync(new URL('../../fixtures/op-ed.txt', import.meta.url), 'utf8');
    const paragraphs = text.split('\n').filter((line) => line.length > 100);
    const found = findCandidates(paragraphs, 'en').flatMap(({ names }) => names);
    const expected = ['Pakistan', 'IMCTC', 'Riyadh', 'Gen. Raheel Sharif', 'Saudi Arabia', 'Daesh', 'CPEC', 'India'];
    expect(expected.filter((name) => !found.includes(name))).toEqual([]);
    expect(found).not.toContain('The');
  });
});

it.each([
  ['Some words', true],
  ['Слова', true],
  ['کچھ الفاظ', false],
  ['漢字 with a word', true],
  ['漢字漢字漢字漢字 a', false],
  ['', false],
])('capitals tell something in %j: %s', (text, expected) => {
  expect(hasCapitals(text)).toBe(expected);
});

it('a text without capitals has no candidates, and an unknown language no months', () => {
  expect(findCandidates(['وہ انا برگ سے ملی۔'], 'ur')).toEqual([]);
  expect(findCandidates(['They met in December.'], 'no language')).toEqual([{ name: 'December', names: ['December'] }]);
});
