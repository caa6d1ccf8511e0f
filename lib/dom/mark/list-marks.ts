import type { Note } from '../../core/note/list-notes.ts';
import { type LiveBlock, toRange } from '../read/read-blocks.ts';
import type { Mark } from './find-marks.ts';

/** The live ranges of all notes' places; a place that the page split has a mark for each part. */
export function listMarks(notes: readonly Note[], blocks: readonly LiveBlock[]): Mark[] {
  return notes.flatMap(({ key, kind, places }) =>
    // The card for the piece stands at the headline and marks nothing.
    kind === 'piece'
      ? []
      : places.flatMap(({ spans }, place) =>
          spans.flatMap((span) => {
            const block = blocks[span.block];
            const range = block === undefined ? null : toRange(block, span);
            return range === null ? [] : [{ key, place, range }];
          }),
        ),
  );
}
