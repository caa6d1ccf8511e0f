import type { AnchorLine } from '../../core/margin/arrange-cards.ts';
import type { Note } from '../../core/note/list-notes.ts';
import type { OwnNote } from '../../core/note/own-note.ts';
import type { Mark } from '../mark/find-marks.ts';
import { type LiveBlock, toRange } from '../read/read-blocks.ts';
import { measureFirstLine } from './measure-page.ts';

/** The words on the page that notes speak of. */
export interface MeasuredWords {
  readonly marks: readonly Mark[];
  readonly blocks: readonly LiveBlock[];
  /** Index of the block that notes on the whole page are placed at; 0 where nothing is said. */
  readonly topBlock?: number;
}

/** The line that each note speaks of, in document coordinates; notes without a place on the page have none. */
export function measureLines(notes: readonly (Note | OwnNote)[], words: MeasuredWords): AnchorLine[] {
  const first = new Map<string, Range>();
  for (const { key, range } of words.marks) if (!first.has(key)) first.set(key, range);
  return notes.flatMap((note) => {
    const range = rangeOf(note, first, words);
    const line = range ? measureFirstLine(range) : null;
    if (line === null) return [];
    const layer = note.kind === 'actor' ? 'actors' : 'claims';
    return [{ key: note.key, layer, topPx: line.topPx, heightPx: line.heightPx }];
  });
}

function rangeOf(
  note: Note | OwnNote,
  first: ReadonlyMap<string, Range>,
  { blocks, topBlock = 0 }: MeasuredWords,
): Range | null | undefined {
  if (note.kind === 'piece') return firstWordOf(blocks, note.places[0]?.spans[0]?.block ?? -1);
  // A note on the page as a whole has no mark either.
  if (note.kind === 'own' && note.stands === 'at-top') return firstWordOf(blocks, topBlock);
  return first.get(note.key);
}

/** The card for the piece has no mark, but stands at the first words of the article. */
function firstWordOf(blocks: readonly LiveBlock[], at: number): Range | null {
  const block = blocks[at];
  const start = block?.text.search(/\S/) ?? -1;
  return block === undefined || start < 0 ? null : toRange(block, { start, end: start + 1 });
}
