import { useRef } from 'preact/hooks';
import type { SelectionBarProps } from '../../lib/app/page/highlights/highlight-props.ts';
import { COLOURS } from '../../lib/core/highlight/highlight.ts';
import { useStrings } from '../strings-context.tsx';
import { ColourRow } from './colour-row.tsx';
import { Icon } from './icon.tsx';
import { KEEP_INSIDE } from './keep-inside.ts';

/** By the selection: five colours, a note, the quote with a link, the whole sentence. Leaves the selection as it is. */
export function SelectionBar(props: SelectionBarProps) {
  const { settings, onColour, onNote, onCopy, onSentence, onClose } = props;
  const t = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    const colour = COLOURS[Number(event.key) - 1];
    const next = bar.current === null ? undefined : findNext(bar.current, event.key);
    if (event.key === 'Escape') onClose();
    else if (next !== undefined) next.focus();
    else if (colour !== undefined) onColour(colour);
    else if (/^h$/i.test(event.key)) onColour(settings.colour);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      class="own-bar"
      role="toolbar"
      aria-label={t('ownBar')}
      // A press that took the focus would take the selection along.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      {...KEEP_INSIDE}
      onKeyDown={onKeyDown}
    >
      <ColourRow settings={settings} pressed={null} onColour={onColour} />
      <span class="own-rule" aria-hidden="true" />
      {(
        [
          ['note', 'ownNote', onNote],
          ['copy', 'ownCopyQuote', onCopy],
          ['sentence', 'ownSentence', onSentence],
        ] as const
      ).map(([name, key, act]) => (
        <button
          key={name}
          type="button"
          class="own-tool"
          data-act={name}
          aria-label={t(key)}
          title={t(key)}
          onClick={act}
        >
          <Icon name={name} />
        </button>
      ))}
    </div>
  );
}

/** The button that a key of the toolbar leads to; `undefined` for other keys. */
function findNext(bar: HTMLElement, key: string): HTMLButtonElement | undefined {
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const forward = bar.matches(':dir(rtl)') ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: -1 }[key];
  return to === undefined ? undefined : buttons.at(to % buttons.length);
}
