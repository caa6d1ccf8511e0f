// A row of a file against the one that is here: which of the two counts, and what is kept of both.
import type { Highlight } from '../highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../highlight/highlight-limits.ts';
import type { ImportChange } from '../highlight/highlight-store.ts';
import { joinNotes } from '../highlight/merge-notes.ts';
import { nextRevision } from '../highlight/next-revision.ts';
import { NO_HASH, placeOf } from './compare-places.ts';
import { holdsNote } from './hold-note.ts';
import { isEqual } from './is-equal.ts';
import type { Match } from './match-rows.ts';
import { tameTime } from './tame-set.ts';

/** What becomes of one row of a file. */
export interface RowOutcome {
  readonly kind: 'added' | 'newer' | 'same' | 'older';
  /** `null` where nothing is to be done. */
  readonly change: ImportChange | null;
}

/** What becomes of a row; the note that is here is never lost. A row here that is from the future counts as of now. */
export function weighRow(row: Highlight, match: Match | null, nowMs: number): RowOutcome {
  if (match === null) return { kind: 'added', change: { before: null, after: row } };
  const { current, by } = match;
  const isNewer = Date.parse(row.modified) > Date.parse(tameTime(current.modified, nowMs));
  return by === 'id' ? weighSame(row, current, isNewer) : weighTwin(row, current);
}

function weighSame(row: Highlight, current: Highlight, isNewer: boolean): RowOutcome {
  if (isAlike(current, row)) return { kind: 'same', change: null };
  const note = joinNotes(current.note, row.note);
  if (!isNewer || note.length > HIGHLIGHT_LIMITS.note) return { kind: 'older', change: null };
  // What a highlight was found by stays where the file knows less of it.
  const selector = row.selector?.paragraph.hash === NO_HASH ? (current.selector ?? row.selector) : row.selector;
  const revision = Math.max(row.revision, nextRevision(current.revision));
  return { kind: 'newer', change: { before: current, after: { ...row, id: current.id, selector, note, revision } } };
}

/** The same highlight from elsewhere: it brings words and tags that are not here, and takes none. */
function weighTwin(row: Highlight, current: Highlight): RowOutcome {
  if (current.deleted !== null && row.deleted === null) return { kind: 'older', change: null };
  const hasNote = holdsNote(current, row, { isLoose: true });
  const tags = row.tags.filter((tag) => !current.tags.includes(tag));
  if (hasNote && tags.length === 0) return { kind: 'same', change: null };
  const isLater = Date.parse(row.modified) >= Date.parse(current.modified);
  const isFull = current.tags.length === HIGHLIGHT_LIMITS.tags;
  if (!isLater || (isFull && hasNote)) return { kind: 'older', change: null };
  const after = {
    ...current,
    // Where it is, if nobody knew here: the same file finds this row again, and no other.
    selector:
      current.selector !== null && placeOf(current) === null ? (row.selector ?? current.selector) : current.selector,
    note: hasNote ? current.note : row.note,
    tags: [...current.tags, ...tags].slice(0, HIGHLIGHT_LIMITS.tags),
    modified: row.modified,
    revision: nextRevision(current.revision),
  };
  return { kind: 'newer', change: { before: current, after } };
}

/** What the reader made of it is the same; when, and how often it was changed, does not count. */
function isAlike(one: Highlight, other: Highlight): boolean {
  return (
    one.article === other.article &&
    one.selector?.quote.exact === other.selector?.quote.exact &&
    one.colour === other.colour &&
    one.note === other.note &&
    (one.deleted === null) === (other.deleted === null) &&
    isEqual(one.tags, other.tags)
  );
}
