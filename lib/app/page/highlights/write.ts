import { batch } from '@preact/signals-core';
import type { HighlightsContext } from './highlights-context.ts';

/** Opens the editor of this note, or none; that of another one is closed, and what was written there is saved. */
export const openEditor =
  (page: HighlightsContext) =>
  (id: string | null): void =>
    batch(() => {
      const { writer } = page.rows;
      const before = page.state.value.writing?.id ?? null;
      if (before === id) return;
      page.update({ writing: id === null ? null : { id, text: writer.textOf(id) } });
      if (before !== null) writer.close(before);
      if (id !== null) writer.open(id);
    });

/** Opens the card of a highlight with the cursor in its note; in the library where the page lets no card be. */
export const editNote =
  (page: HighlightsContext) =>
  (id: string): void => {
    if (page.margin.isGivenUp()) return void page.ports.openLibrary(id).catch(() => undefined);
    openEditor(page)(id);
    page.margin.open(id);
  };

/** Takes what the open note says now, at each keystroke. It is a draft at once, and saved at the next pause. */
export const writeNote =
  (page: HighlightsContext) =>
  (id: string, text: string): void => {
    page.rows.writer.write(id, text);
    const { writing } = page.state.value;
    if (writing?.id === id) page.update({ writing: { id, text } });
  };

/** Opens the note in a page of the extension, where no script of this page hears what is typed. */
export const writePrivately =
  (page: HighlightsContext) =>
  (id: string): void => {
    // What is written here is saved before it is written on there.
    openEditor(page)(null);
    void page.ports.openLibrary(id).catch(() => undefined);
  };
