import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HIGHLIGHT_LIMITS } from '../../lib/core/highlight/highlight-limits.ts';
import type { TagUse } from '../../lib/core/highlight/highlight-store.ts';
import { keepCursor } from '../../lib/core/text/keep-cursor.ts';
import { useStrings } from '../strings-context.tsx';
import { completeTag, TagOptions } from './tag-list.tsx';

interface Props {
  text: string;
  tags: readonly TagUse[];
  onText: (text: string) => void;
  onDone: () => void;
}

/** A `#` and what is typed after it, right before the cursor. */
const TYPED = /(?:^|[\s([{"“‘—–,;])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)?$/u;

/** A note longer than this keeps one height. */
const MAX_MEASURED_CHARACTERS = 20_000;
const LONG_HEIGHT = '50vh';

/** Where a note is written: Markdown, with the cursor in it from the start; `#` completes a tag. */
export function NoteEditor({ text, tags, onText, onDone }: Props) {
  const t = useStrings();
  const id = useId();
  const field = useField(text);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const options = typed === null ? [] : completeTag(tags, typed, []);
  const look = (element: HTMLTextAreaElement) => {
    const match = TYPED.exec(textBefore(element));
    setTyped(match === null ? null : (match[1] ?? ''));
    setActive(0);
  };
  const pick = (tag: string) => {
    const { current } = field;
    if (current === null) return;
    const at = current.selectionStart;
    const start = at - (typed?.length ?? 0);
    current.setRangeText(`${tag} `, start, at, 'end');
    setTyped(null);
    onText(current.value);
  };
  /** The keys of the open list; false for all others. */
  const choose = (key: string, chosen: string) => {
    if (key === 'Escape') setTyped(null);
    else if (key === 'Enter' || key === 'Tab') pick(chosen);
    else if (key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (key === 'ArrowUp') setActive((active + options.length - 1) % options.length);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const chosen = options[active];
    const isEnd =
      event.key === 'Enter' ? event.ctrlKey || event.metaKey : event.key === 'Escape' && chosen === undefined;
    if (isEnd) onDone();
    else if (chosen === undefined || !choose(event.key, chosen)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="own-editor">
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        value={text}
        placeholder={t('ownWrite')}
        aria-label={t('ownWrite')}
        {...(options.length > 0 ? { 'aria-controls': id, 'aria-autocomplete': 'list' as const } : {})}
        onInput={({ currentTarget }) => {
          onText(currentTarget.value);
          look(currentTarget);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      <TagOptions id={id} options={options} active={active} onPick={pick} />
    </div>
  );
}

/** A field that has the cursor from the start, at its end; a text from outside leaves the cursor where it belongs. */
function useField(text: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const cursor = readCursor(field.current, text);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || current.getRootNode() === current) return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    if (cursor !== null) current.setSelectionRange(cursor[0], cursor[1], cursor[2]);
    // To measure a long text takes as long as to lay it out, at each key: it scrolls instead.
    const isLong = text.length > MAX_MEASURED_CHARACTERS;
    current.style.height = isLong ? LONG_HEIGHT : 'auto';
    if (!isLong) current.style.height = `${current.scrollHeight + 2}px`;
  }, [text]);
  return field;
}

/** Where the selection belongs when the text is replaced from outside; `null` when the field has this text itself. */
function readCursor(
  field: HTMLTextAreaElement | null,
  text: string,
): [number, number, 'forward' | 'backward' | 'none'] | null {
  if (field === null || field.value === text) return null;
  const [start, end] = [field.selectionStart, field.selectionEnd].map((at) => keepCursor(at, field.value, text));
  return [start ?? 0, end ?? 0, field.selectionDirection];
}

/** As much as a tag may have before the cursor, and what is in front of it. */
function textBefore({ value, selectionStart }: HTMLTextAreaElement): string {
  return value.slice(Math.max(0, selectionStart - HIGHLIGHT_LIMITS.tag - 2), selectionStart);
}
