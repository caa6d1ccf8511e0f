import { describe, expect, it } from 'vitest';
import { compileNames } from '../../lib/core/find-names.ts';
import { normaliseText } from '../../lib/core/normalise-text.ts';

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
});
