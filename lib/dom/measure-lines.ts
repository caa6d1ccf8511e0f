import type { AnchorLine } from '../core/arrange-cards.ts';
import type { Note } from '../core/list-notes.ts';
import type { Mark } from './find-marks.ts';
import { measureFirstLine } from './measure-page.ts';
import { type LiveBlock, toRange } from './read-blocks.ts';

/** The line that each note speaks of, in document coordinates; notes without a place on the page have none. */
export function measureLines(
  notes: readonly Note[],
  marks: readonly Mark[],
  blocks: readonly LiveBlock[],
): AnchorLine[] {
  const first = new Map<string, Range>();
  for (const { key, range } of marks) if (!first.has(key)) first.set(key, range);
  return notes.flatMap((note) => {
    const range = note.kind === 'piece' ? firstWordOf(note, blocks) : first.get(note.key);
    const line = range ? measureFirstLine(range) : null;
    if (line === null) return [];
    const layer = note.kind === 'actor' ? 'actors' : 'claims';
    return [{ key: note.key, layer, topPx: line.topPx, heightPx: line.heightPx }];
  });
}

/** The card for the piece has no mark, but stands at the first words of the article. */
function firstWordOf(note: Note, blocks: readonly LiveBlock[]): Range | null {
  const block = blocks[note.places[0]?.spans[0]?.block ?? -1];
  const start = block?.text.search(/\S/) ?? -1;
  return block === undefined || start < 0 ? null : toRange(block, { start, end: start + 1 });
}
