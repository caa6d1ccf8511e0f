// The browser's segmenter takes a time that grows with the square of the text (V8 12: 17 s for 200 kB of short lines), so
// it is given a window at a time.

/** A stretch of a text, and its UTF-16 offset there. */
export interface Segment {
  readonly segment: string;
  readonly index: number;
  readonly isWordLike: boolean;
}

/** UTF-16 code units that are segmented at a time. */
const WINDOW_UNITS = 1_000;
/** What ends this near to the end of a window might end elsewhere if more of the text were seen. */
const MARGIN_UNITS = 100;

/** All segments of a text, in order. Linear in its length. */
export function* segmentText(text: string, segmenter: Intl.Segmenter): Generator<Segment> {
  let [from, length] = [0, WINDOW_UNITS];
  while (from < text.length) {
    const isLast = from + length >= text.length;
    const whole = isLast ? Number.POSITIVE_INFINITY : from + length - MARGIN_UNITS;
    let next = from;
    for (const { segment, index, isWordLike = false } of segmenter.segment(text.slice(from, from + length))) {
      const end = from + index + segment.length;
      if (end > whole) break;
      yield { segment, index: from + index, isWordLike };
      next = end;
      // A long window is for one long segment: its short ones would each take the time of all of it.
      if (length > WINDOW_UNITS) break;
    }
    // A segment longer than the window wants a longer one.
    length = next === from ? length * 2 : WINDOW_UNITS;
    from = next;
  }
}
