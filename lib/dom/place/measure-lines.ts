import type { AnchorLine } from '../../core/margin/arrange-cards.ts';
import type { Note } from '../../core/note/list-notes.ts';
import type { OwnNote } from '../../core/note/own-note.ts';
import type { Mark } from '../mark/find-marks.ts';
import { type LiveBlock, toRange } from '../read/read-blocks.ts';
import { measureFirstLine } from './measure-page.ts';

/** The line that each note speaks of, in document coordinates; notes without a place on the page have none. `top`: the block that notes on the whole page stand at. */
export function measureLines(
  notes: readonly (Note | OwnNote)[],
  marks: readonly Mark[],
  blocks: readonly LiveBlock[],
  top = 0,
): AnchorLine[] {
  const first = new Map<string, Range>();
  for (const { key, range } of marks) if (!first.has(key)) first.set(key, range);
  return notes.flatMap((note) => {
    const range = rangeOf(note, first, blocks, top);
    const line = range ? measureFirstLine(range) : null;
    if (line === null) return [];
    const layer = note.kind === 'actor' ? 'actors' : 'claims';
    return [{ key: note.key, layer, topPx: line.topPx, heightPx: line.heightPx }];
  });
}

function rangeOf(
  note: Note | OwnNote,
  first: ReadonlyMap<string, Range>,
  blocks: readonly LiveBlock[],
  top = 0,
): Range | null | undefined {
  if (note.kind === 'piece') return firstWordOf(blocks, note.places[0]?.spans[0]?.block ?? -1);
  // A note on the page as a whole has no mark either.
  if (note.kind === 'own' && note.stands === 'at-top') return firstWordOf(blocks, top);
  return first.get(note.key);
}

/** The card for the piece has no mark, but stands at the first words of the article. */
function firstWordOf(blocks: readonly LiveBlock[], at: number): Range | null {
  const block = blocks[at];
  const start = block?.text.search(/\S/) ?? -1;
  return block === undefined || start < 0 ? null : toRange(block, { start, end: start + 1 });
}
