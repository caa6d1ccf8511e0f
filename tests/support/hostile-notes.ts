// Notes that keep a parser busy, or end its stack, where its depth or its cost has no bound.

/** A sign, or a few, over and over: nested openings, closings without openings, long runs. */
const UNITS: readonly string[] = [
  '1. ',
  '- ',
  '-\n ',
  '- a\n',
  '  - a\n',
  '> ',
  '>',
  '> - ',
  '*',
  '**a ',
  '*a **b ',
  'a* b** ',
  '_a*',
  '[',
  ']',
  '![',
  '[a](',
  '[a](b',
  '[a](<b',
  '[a](b "c',
  "[a](b 'c",
  '[a](b (',
  '[a](b) ',
  '[[a](b)',
  '![[a](b)](c)',
  '](',
  '`',
  '`a``b',
  '<',
  '<a:',
  '<!--',
  '&',
  '&#',
  '\\',
  '#',
  '# ',
  ' ',
  '\t',
  '  \n',
  '\n',
  'a\n\n',
  '    a\n\n',
  '```\n',
  '~~~\n> ',
  '---\n',
  'a\n===\n',
  '| a ',
  'a|b\n-|-\n',
  '#a',
  '#a ',
  '-/',
  'a.',
  'a://',
  '{{',
  '{%',
  '%%',
  '^a\n',
  '$$',
  '\u202E',
  '\uD800',
  'ا',
];

/** Openings, then as many closings: their own, or others that have to be looked for among them. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['*a ', 'b_ '],
  ['**a ', 'b* '],
  ['_a ', 'b_ '],
  ['*a ', 'b***c '],
  ['[', ']'],
  ['[a', '](b) '],
  ['![', '](b "c")'],
  ['`a', '``'],
  ['``a', 'b`'],
  ['(', ')'],
  ['<', '>'],
  ['<a:', '>'],
  ['> ', '\na'],
  ['- ', '\n\na'],
  ['1. a\n', '\n\n'],
  ['“', '”'],
  ['{{', '}}'],
  ['\u202A', '\u202C'],
  ['\u2067a', '\u202Cb'],
  ['#a/', '-'],
  ['a ', ' '],
];

/** Each about this many characters long, by name. */
export function makeHostileNotes(characters: number): { name: string; note: string }[] {
  const runs = UNITS.map((unit) => ({
    name: JSON.stringify(unit),
    note: `${unit.repeat(Math.ceil(characters / unit.length))}lastword`,
  }));
  const pairs = PAIRS.map(([open, close]) => {
    const times = Math.ceil(characters / (open.length + close.length));
    return { name: JSON.stringify([open, close]), note: `${open.repeat(times)}${close.repeat(times)}lastword` };
  });
  return [...runs, ...pairs];
}

/** Ladders: a list or a quote a level deeper on each line. */
export function makeLadders(levels: number): { name: string; note: string }[] {
  const rows = Array.from({ length: levels }, (_, level) => level);
  return [
    { name: 'a list, two columns deeper each line', note: rows.map((level) => `${'  '.repeat(level)}- a`).join('\n') },
    { name: 'a list, numbered', note: rows.map((level) => `${'   '.repeat(level)}1. a`).join('\n') },
    { name: 'quotes, one more each line', note: rows.map((level) => `${'>'.repeat(level)} a`).join('\n') },
    { name: 'quotes, then lines without a sign', note: `${'> '.repeat(levels)}a\n${'a\n'.repeat(levels * levels)}` },
  ].map(({ name, note }) => ({ name, note: `${note}\n\nlastword` }));
}
