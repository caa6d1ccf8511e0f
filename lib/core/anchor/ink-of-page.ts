// The ink of a page's text, with the way from one to the other.
import { lastAtMost } from '../text/last-at-most.ts';
import type { PageText } from '../text/page-text.ts';
import { foldWithRoom, type InkFolder, inkToString } from './ink.ts';
import type { QuoteInk } from './quote.ts';

/** A page's text as ink, and offsets of one in the other. */
export interface TextInk extends QuoteInk {
  /** The ink of some other text, as a string. */
  readonly fold: (raw: string) => string;
  /** Ink offset of the first ink at or after an offset of the page's text. */
  readonly inkAt: (textOffset: number) => number;
  /** Offset in the page's text of the unit that makes the ink at this ink offset. */
  readonly textAt: (inkOffset: number) => number;
}

/** Folds a page's text block by block, so that its blocks are known in the ink. Linear in its length. */
export function inkOfPage({ text, starts }: PageText, folder: InkFolder): TextInk {
  /** Ink offset at which each block begins; the last value is the end of all. */
  const inkStarts = new Int32Array(starts.length);
  const { units, length } = foldWithRoom(text.length, (into) => {
    let end = 0;
    for (let block = 0; block + 1 < starts.length; block++) {
      inkStarts[block] = end;
      end = folder.fold(text.slice(starts[block], starts[block + 1]), into, end);
    }
    inkStarts[Math.max(0, starts.length - 1)] = end;
    return end;
  });
  let string: string | null = null;
  const blockWith = (offsets: ArrayLike<number>, offset: number) => lastAtMost(offsets, offset, offsets.length - 1);
  return {
    units,
    length,
    asString: () => {
      string ??= inkToString(units, length);
      return string;
    },
    breaksIn: (inkStart, inkEnd) =>
      inkStart <= 0 || inkEnd >= length || (inkStarts[blockWith(inkStarts, inkEnd)] ?? 0) >= inkStart,
    fold(raw) {
      const folded = foldWithRoom(raw.length, (into) => folder.fold(raw, into, 0));
      return inkToString(folded.units, folded.length);
    },
    inkAt(textOffset) {
      const block = blockWith(starts, textOffset);
      const head = text.slice(starts[block], Math.max(starts[block] ?? 0, textOffset));
      const inkStart = inkStarts[block] ?? 0;
      // With the unit before the block: a dash after a dash has no ink.
      const folded = foldWithRoom(head.length, (into) => {
        into[0] = units[inkStart - 1] ?? 0;
        return folder.fold(head, into, 1);
      });
      return inkStart + folded.length - 1;
    },
    textAt(inkOffset) {
      const block = blockWith(inkStarts, inkOffset);
      const [from, inkStart] = [starts[block] ?? 0, inkStarts[block] ?? 0];
      const before = units[inkStart - 1] ?? 0;
      return from + folder.offsetOf(text.slice(from, starts[block + 1]), inkOffset - inkStart, before);
    },
  };
}
