import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../lib/core/strings.ts';
import { NoteBody } from '../note/note-body.tsx';
import { titleOf } from '../note/note-line.tsx';
import { LayerSwitches } from '../ui/layer-switches.tsx';
import type { MarginNote, MarginProps } from './margin-props.ts';

/** The inside of an open card, in margin and sheet; that of the reader's own is filled by who brought it. */
export function CardBody({ note, margin }: { note: MarginNote; margin: MarginProps }) {
  if (note.kind === 'own') return <Slot noteKey={note.key} onMount={margin.onMount} />;
  return (
    <div class="body">
      {note.kind === 'piece' && <LayerSwitches layers={margin.layers} onLayer={margin.onLayer} />}
      <NoteBody {...margin} {...margin.contextFor(note)} note={note} />
    </div>
  );
}

function Slot({ noteKey, onMount }: { noteKey: string; onMount: MarginProps['onMount'] }) {
  const slot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (slot.current !== null) onMount(noteKey, slot.current);
  }, [noteKey, onMount]);
  return <div class="body own" ref={slot} />;
}

/** The title of an open card. */
export function nameOf(note: MarginNote, t: Translate): string {
  return note.kind === 'own' ? note.title : titleOf(note, t);
}
