// The marks of notes, in the colours of the ground that they stand on.
import { untracked } from '@preact/signals-core';
import type { NoteKind } from '../../core/note/reader-state.ts';
import type { Mark } from '../../dom/mark/find-marks.ts';
import { isDark, readGround } from '../../dom/read/read-ground.ts';
import { runEffect } from './run-effect.ts';
import type { Showing } from './showing.ts';

/** Paints the notes of the layers that are on, and those that are pointed at or open, until the signal aborts. */
export function paintNotes(showing: Showing, signal: AbortSignal): void {
  const { margin, marks, noteMarks, painter, shown, theme } = showing;
  const kinds = new Map(shown.notes.map(({ key, kind }) => [key, kind]));
  const rangesOf = (kind: NoteKind) => rangesIn(noteMarks.value, (key) => kinds.get(key) === kind);
  runEffect(() => {
    const { actors, claims } = margin.layers.value;
    untracked(() => readTheme(showing));
    painter.paint('claims', claims ? rangesOf('claim') : [], theme.value);
    painter.paint('actors', actors ? rangesOf('actor') : [], theme.value);
  }, signal);
  runEffect(() => painter.paint('active', rangesIn(marks.value, margin.isActive), theme.value), signal);
  signal.addEventListener('abort', painter.clear);
}

/** Reads whether the ground of the text is light or dark; what depends on it follows. */
export function readTheme({ theme, body, shown }: Showing): void {
  theme.value = isDark(readGround(body[0]?.element ?? shown.reading.container)) ? 'dark' : 'light';
}

function rangesIn(marks: readonly Mark[], isWanted: (key: string) => boolean): Range[] {
  return marks.filter(({ key }) => isWanted(key)).map(({ range }) => range);
}
