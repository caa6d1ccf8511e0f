import { useId, useRef, useState } from 'preact/hooks';
import { cleanTag } from '../../lib/core/highlight/clean-tag.ts';
import type { TagUse } from '../../lib/core/highlight/highlight-store.ts';
import { Facts } from '../facts.tsx';
import { useStrings } from '../strings-context.tsx';

const SHOWN = 6;

/** Tags in use that begin like this, then those that have it inside; the last used first. */
export function completeTag(tags: readonly TagUse[], typed: string, taken: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const [starts, holds]: [string[], string[]] = [[], []];
  for (const { tag } of tags) {
    if (taken.includes(tag) || tag === typed) continue;
    const at = tag.toLowerCase().indexOf(wanted);
    if (at === 0) starts.push(tag);
    else if (at > 0) holds.push(tag);
    if (starts.length === SHOWN) break;
  }
  return [...starts, ...holds].slice(0, SHOWN);
}

interface OptionsProps {
  id: string;
  options: readonly string[];
  active: number;
  onPick: (tag: string) => void;
}

/** The list below a field in which a tag is being typed. */
export function TagOptions({ id, options, active, onPick }: OptionsProps) {
  const t = useStrings();
  if (options.length === 0) return null;
  return (
    <div class="own-options" role="listbox" id={id} aria-label={t('ownTags')}>
      {options.map((tag, nth) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as a combobox does.
        <div
          key={tag}
          tabIndex={-1}
          id={`${id}-${nth}`}
          role="option"
          aria-selected={nth === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(tag)}
        >
          <Facts values={[`#${tag}`]} />
        </div>
      ))}
    </div>
  );
}

interface Props {
  tags: readonly string[];
  known: readonly TagUse[];
  onTags: (tags: readonly string[]) => void;
}

/** A highlight's tags, each with its way out, and a field for one more. */
export function TagList({ tags, known, onTags }: Props) {
  const t = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const options = typed === '' ? [] : completeTag(known, typed, tags);
  const add = (value: string) => {
    const tag = cleanTag(value);
    if (tag !== '' && !tags.includes(tag)) onTags([...tags, tag]);
    setTyped('');
    setActive(-1);
  };
  const runKey = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const isBare = typed === '';
    if (isEnd(key, typed)) add(options[active] ?? typed);
    else if (key === 'ArrowDown') setActive(Math.min(active + 1, options.length - 1));
    else if (key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else if (key === 'Backspace' && isBare) onTags(tags.slice(0, -1));
    else if (key === 'Escape' && !isBare) {
      setTyped('');
      event.stopPropagation();
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isComposing && runKey(event)) event.preventDefault();
  };
  return (
    <div class="own-tags">
      {tags.map((tag) => (
        <span key={tag} class="own-tag">
          <Facts values={[`#${tag}`]} />
          <button
            type="button"
            aria-label={t('ownRemoveTag', [tag])}
            onClick={() => onTags(tags.filter((each) => each !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <span class="own-field">
        <input
          ref={field}
          type="text"
          role="combobox"
          dir="auto"
          value={typed}
          placeholder={t('ownAddTag')}
          aria-label={t('ownAddTag')}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          {...(options.length > 0 ? { 'aria-controls': id } : {})}
          {...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value.replace(/^#/, ''));
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => typed !== '' && add(typed)}
        />
        <TagOptions id={id} options={options} active={active} onPick={add} />
      </span>
    </div>
  );
}

/** A tag ends with Enter, a comma or a blank. */
function isEnd(key: string, typed: string): boolean {
  return key === 'Enter' || key === ',' || (key === ' ' && typed !== '');
}
