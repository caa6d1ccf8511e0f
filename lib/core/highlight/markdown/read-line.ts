// What one line of a note starts.

interface Item {
  readonly sign: string;
  /** Its number; `null` for a point. */
  readonly start: number | null;
  /** Columns to its text. */
  readonly width: number;
  readonly rest: string;
}

/** The item of a list that a line without indentation starts; `null` for none. */
export function readItem(line: string): Item | null {
  const [sign, number] = /^(?:[-+*]|(\d{1,9})[.)])(?= |$)/.exec(line) ?? [];
  if (sign === undefined) return null;
  const after = line.slice(sign.length);
  const rest = after.trimStart();
  const blanks = after.length - rest.length;
  // Five blanks are one, and four that indent code.
  const taken = rest === '' || blanks > 4 ? 1 : blanks;
  const start = number === undefined ? null : Number(number);
  return { sign, start, width: sign.length + taken, rest: rest === '' ? '' : after.slice(taken) };
}

/** Three or more of one sign, and blanks. */
export function isRule(line: string): boolean {
  const sign = line.charAt(0);
  if (!'*-_'.includes(sign) || sign === '') return false;
  let count = 0;
  for (const letter of line)
    if (letter === sign) count++;
    else if (letter !== ' ' && letter !== '\t') return false;
  return count >= 3;
}

/** The signs that open a block of code, and the words behind them; `null` for none. */
export function readFence(line: string): { readonly sign: string; readonly words: string } | null {
  const sign = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  if (sign === undefined || (sign.startsWith('`') && line.includes('`', sign.length))) return null;
  return { sign, words: line.slice(sign.length).trim() };
}

/** The words of a heading, without the signs at either end. */
export function trimHeading(line: string): string {
  const words = line.replace(/^#{1,6}/, '').trim();
  let end = words.length;
  while (words.charAt(end - 1) === '#') end--;
  return end === 0 || words.charAt(end - 1) === ' ' ? words.slice(0, end).trimEnd() : words;
}

/** Tabs before the text of a line reach to the next column of four. */
export function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  const [lead = ''] = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line) ?? [];
  let expanded = '';
  for (const sign of lead) expanded += sign === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : sign;
  return expanded + line.slice(lead.length);
}
