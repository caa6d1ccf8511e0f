import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TagUse } from '../../lib/core/highlight-store.ts';
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

/** Where a note is written: Markdown, with the cursor in it from the start; `#` completes a tag. */
export function NoteEditor({ text, tags, onText, onDone }: Props) {
  const t = useStrings();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const options = typed === null ? [] : completeTag(tags, typed, []);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || current.getRootNode() === current) return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [text]);
  const look = (element: HTMLTextAreaElement) => {
    const match = TYPED.exec(element.value.slice(0, element.selectionStart));
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const chosen = options[active];
    if (event.key === 'Escape' && chosen !== undefined) setTyped(null);
    else if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) onDone();
    else if (chosen === undefined) return;
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((active + options.length - 1) % options.length);
    else return;
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
