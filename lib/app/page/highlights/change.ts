import type { Highlight } from '../../../core/highlight/highlight.ts';
import { findTooLong } from '../../../core/highlight/highlight-limits.ts';
import { colourOf } from '../../../core/highlight/write-note.ts';
import { explainStoreProblem } from '../../../core/strings.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { say } from './say.ts';

/** Says that a row holds more than can be kept, and returns true for it: what cannot be kept is not shown. */
export const isTooLong =
  (page: HighlightsContext) =>
  (row: Highlight): boolean => {
    const field = findTooLong(row);
    if (field !== null) say(page)(explainStoreProblem({ kind: 'too-long', field }, page.ports.translate));
    return field !== null;
  };

/** Changes a row, as one step that can be undone. Returns false where there is no such row or it would be too long. */
export const changeHighlight =
  (page: HighlightsContext) =>
  (id: string, fields: Partial<Highlight>): boolean => {
    const before = page.rows.sync.get(id)?.wanted ?? null;
    if (before === null) return false;
    const after = { ...before, ...fields, modified: page.ports.now() };
    if (isTooLong(page)(after)) return false;
    page.rows.sync.put(after);
    page.history.push([{ before, after }]);
    return true;
  };

/** Replaces the tags of a highlight; a new tag with a colour of its own gives it to the highlight. */
export const setTags =
  (page: HighlightsContext) =>
  (id: string, tags: readonly string[]): void => {
    const before = page.rows.sync.get(id)?.wanted.tags ?? [];
    const added = tags.filter((tag) => !before.includes(tag));
    const colour = colourOf(added, page.state.value.settings.tagColours);
    changeHighlight(page)(id, colour === null ? { tags } : { tags, colour });
  };
