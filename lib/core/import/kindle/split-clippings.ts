// `My Clippings.txt` taken apart: a title with its author, a label, words, and a line of ten equals signs after each.
import { isLabel } from './read-label.ts';

/** One record as it stands in the file. */
export interface ClippingRecord {
  /** Counted from 1, empty ones too. */
  readonly nth: number;
  /** 1-based, of its first line. */
  readonly line: number;
  readonly title: string;
  readonly author: string;
  /** The line of place and time; `null` where there is none. */
  readonly label: string | null;
  readonly words: string;
  /** There are lines before the title: of a record that was not written whole. */
  readonly isTorn: boolean;
}

const BETWEEN = /^={10}[ \t]*$/;
const BETWEEN_LINES = /^={10}[ \t]*$/m;
/** Records that are looked at before a text is taken for something else. */
const MOST_TRIED = 50;

/** True for a text with a line of ten equals signs and a label before it. */
export function isClippings(text: string): boolean {
  if (!text.includes('==========')) return false;
  const groups = splitRecords(text).filter(({ lines }) => lines.some((line) => line.trim() !== ''));
  return BETWEEN_LINES.test(text) && groups.slice(0, MOST_TRIED).some(({ lines }) => findLabel(lines) >= 0);
}

/** All records, in the order of the file. What a Kindle puts before titles to mark the encoding is taken away. */
export function splitClippings(text: string): ClippingRecord[] {
  return splitRecords(text).flatMap(({ nth, line, lines }) => {
    const first = lines.findIndex((each) => each.trim() !== '');
    if (first < 0) return [];
    const at = findLabel(lines);
    // The line before the label; where there is none, the book has no title, or nothing says where the words begin.
    const title = at < 0 ? first : Math.max(first, at - 1);
    return [
      {
        nth,
        line: line + title,
        ...splitTitle(title === at ? '' : (lines[title] ?? '')),
        label: lines[at] ?? null,
        words: at < 0 ? '' : trimLines(lines.slice(at + 1)),
        isTorn: title > first,
      },
    ];
  });
}

interface Lines {
  readonly nth: number;
  readonly line: number;
  readonly lines: readonly string[];
}

function splitRecords(text: string): Lines[] {
  const records: Lines[] = [];
  const lines = text.replaceAll('\uFEFF', '').split(/\r\n|\r|\n/);
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !BETWEEN.test(lines[at] ?? '')) continue;
    records.push({ nth: records.length + 1, line: start + 1, lines: lines.slice(start, at) });
    start = at + 1;
  }
  return records;
}

/** The first label: the second line, but for what is torn. */
function findLabel(lines: readonly string[]): number {
  return lines.findIndex(isLabel);
}

/** `Title (Author)`: the last brackets, with all that is within them. A line that ends in two blanks has no author. */
export function splitTitle(line: string): { readonly title: string; readonly author: string } {
  const whole = line.trim();
  const without = { title: whole, author: '' };
  if (!whole.endsWith(')') || line.endsWith('  ')) return without;
  let depth = 0;
  for (let at = whole.length - 1; at > 0; at--) {
    if (whole[at] === ')') depth++;
    else if (whole[at] === '(') depth--;
    if (depth === 0) return { title: whole.slice(0, at).trim(), author: whole.slice(at + 1, -1).trim() };
  }
  return without;
}

function trimLines(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
