import { render } from 'preact';
import type { MarginDrawing } from '../../lib/app/page/margin-drawing.ts';
import type { NoteEdition } from '../../lib/app/page/margin-state.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import { contextOf, type NoteContext } from '../../lib/core/note/note-context.ts';
import type { Translate } from '../../lib/core/strings.ts';
import { Strings } from '../strings-context.tsx';
import { Margin } from './margin.tsx';

/** Returns what draws the margin into an element, or empties the element for `null`. */
export function mountMargin(translate: Translate): (stage: HTMLElement, drawing: MarginDrawing | null) => void {
  const contexts = new WeakMap<NoteEdition, NoteContext>();
  const contextFor = (edition: NoteEdition) => {
    const known = contexts.get(edition);
    if (known !== undefined) return known;
    const context = contextOf(edition.loaded, edition);
    contexts.set(edition, context);
    return context;
  };
  return (stage, drawing) => {
    if (drawing === null) return render(null, stage);
    const { editions, ...props } = drawing;
    const contextOfNote = ({ pack }: Note) => {
      const edition = editions.get(pack);
      if (edition === undefined) throw new RangeError(`Expected a note of a loaded pack, got one of ${pack}`);
      return contextFor(edition);
    };
    render(
      <Strings.Provider value={translate}>
        <Margin {...props} contextFor={contextOfNote} />
      </Strings.Provider>,
      stage,
    );
  };
}
