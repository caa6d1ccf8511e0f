import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../lib/core/anchor/find-names.ts';
import { isWholeWord } from '../../../lib/core/anchor/find-quote.ts';
import { foldText, normaliseText } from '../../../lib/core/text/normalise-text.ts';

const OWNERS = [
  { id: 'pakistan', names: ['Pakistan', 'Pakistani'] },
  { id: 'china', names: ['China'] },
  { id: 'cpec', names: ['China-Pakistan Economic Corridor', 'CPEC'] },
  { id: 'khan', names: ["Khan's", 'Dr. Khan'] },
  { id: 'ttp', names: ['Tehrik-i-Taliban', 'C++', ''] },
  { id: 'saudi', names: ['السعودية', '沙特', 'Saudi\u00a0Arabia'] },
  { id: 'twin', names: ['China'] },
];

/** `owner: words` for each name found. */
function findIn(passage: string, owners: Parameters<typeof compileNames>[0] = OWNERS): string[] {
  const found = compileNames(owners)(normaliseText(passage));
  return found.map(({ owner, start, end }) => `${owner}: ${passage.slice(start, end)}`);
}

describe('compileNames', () => {
  it.each([
    [
      'each place, in order',
      'Pakistan met China; Pakistan spoke.',
      ['pakistan: Pakistan', 'china: China', 'pakistan: Pakistan'],
    ],
    ['the longest name only', 'the China-Pakistan Economic Corridor', ['cpec: China-Pakistan Economic Corridor']],
    ['the parts where the long name is not whole', 'the China-Pakistan border', ['china: China', 'pakistan: Pakistan']],
    ['a longer form of the same owner', 'Pakistani cities', ['pakistan: Pakistani']],
    ['a name before a possessive', 'Pakistan’s role', ['pakistan: Pakistan']],
    ['no name inside a word', 'Pakistanization, MCPECX, Indochina', []],
    ['no name in other letter case', 'PAKISTAN and china', []],
    ['no name with a slip of the pen', 'Pakistn and Chiina', []],
    ['a name with curly quotes on the page', 'Khan’s view', ['khan: Khan’s']],
    ['a name broken over two lines', 'Dr.\r\n\t Khan', ['khan: Dr.\r\n\t Khan']],
    ['a dot as a dot', 'Dra Khan', []],
    ['a name with signs that mean something in patterns', 'in C++ (not C)', ['ttp: C++']],
    ['a name with hyphens of another length', 'Tehrik–i‑Taliban', ['ttp: Tehrik–i‑Taliban']],
    ['a name in Arabic', 'في السعودية اليوم', ['saudi: السعودية']],
    ['a name with a no-break space in the pack', 'in Saudi Arabia', ['saudi: Saudi Arabia']],
    ['nothing in an empty passage', '', []],
    ['a Chinese name among characters without spaces', '他在沙特说', ['saudi: 沙特']],
    ['a Latin name beside characters without spaces', '他在Pakistan说', ['pakistan: Pakistan']],
    ['no name before a letter of another script', 'PakistanЯ', []],
  ])('finds %s', (_name, passage, found) => {
    expect(findIn(passage)).toEqual(found);
  });

  it.each([
    ['no owners', []],
    [
      'owners without names',
      [
        { id: 'a', names: [] },
        { id: 'b', names: ['', ' \u200b'] },
      ],
    ],
  ])('finds nothing for %s', (_name, owners) => {
    expect(findIn('Pakistan and China', owners)).toEqual([]);
  });

  it('finds the same in every passage it is used on', () => {
    const findNames = compileNames(OWNERS);
    const passage = normaliseText('China and Pakistan');
    expect(findNames(passage)).toEqual(findNames(passage));
  });

  it('finds a short name again after a longer one that was no whole word', () => {
    const owners = [
      { id: 'long', names: ['Gulf of Oma'] },
      { id: 'short', names: ['Gulf'] },
    ];
    expect(findIn('the Gulf of Oman', owners)).toEqual(['short: Gulf']);
  });

  it.each([
    ['a Thai name inside a run of Thai', 'อยู่ในไทยวันนี้', 'ไทย', 1],
    ['no Thai name whose last letter has a further vowel', 'กาม', 'กามี', 0],
    ['no Thai name cut before a tone mark', 'กา่', 'กา', 0],
    ['a name in Kana with a long vowel', 'これはイスラームです', 'イスラーム', 1],
    ['no Korean name inside a word', '한국인', '한국', 0],
  ])('finds %s', (_name, passage, name, count) => {
    expect(findIn(passage, [{ id: 'a', names: [name] }])).toHaveLength(count);
  });

  it('falls back to the last whole name where a longer one breaks off far behind it', () => {
    const owners = [
      { id: 'long', names: ['A B C D E'] },
      { id: 'short', names: ['A B'] },
      { id: 'inside', names: ['C D'] },
    ];
    expect(findIn('A B C D F', owners)).toEqual(['short: A B', 'inside: C D']);
  });

  it('finds what a plain search finds', () => {
    const word = fc.constantFrom('Al', 'Qaeda', 'al', 'Gen', 'Sharif', 'Sharifs', 'é', 'x1', '_');
    const sign = fc.constantFrom(' ', '-', '. ', "'", '++', ', ', '');
    const text = (maxLength: number) =>
      fc.array(fc.tuple(word, sign), { maxLength }).map((parts) => parts.flat().join(''));
    const names = fc.array(fc.array(text(3), { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(names, text(30), (lists, passage) => {
        const owners = lists.map((each, nth) => ({ id: `o${nth}`, names: each }));
        expect(compileNames(owners)(normaliseText(passage))).toEqual(searchPlainly(owners, passage));
      }),
      { numRuns: 2000 },
    );
  });
});

/** At each place, the longest name that stands there as whole words; the first owner of it. */
function searchPlainly(owners: Parameters<typeof compileNames>[0], passage: string) {
  const { text, starts, ends } = normaliseText(passage);
  const all = owners.flatMap(({ id, names }) => names.map((name) => ({ id, name: foldText(name) })));
  const found = [];
  for (let at = 0; at < text.length; ) {
    const here = all.filter(
      ({ name }) => name !== '' && text.startsWith(name, at) && isWholeWord(text, at, at + name.length),
    );
    const [best] = here.toSorted((a, b) => b.name.length - a.name.length);
    if (best !== undefined) found.push({ owner: best.id, start: starts[at], end: ends[at + best.name.length - 1] });
    at += best?.name.length ?? 1;
  }
  return found;
}
