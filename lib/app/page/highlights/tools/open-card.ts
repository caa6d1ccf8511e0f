import { render } from 'preact';
import { HighlightCard } from '../../components/highlight/highlight-card.tsx';
import type { HighlightCardProps } from '../../components/highlight/highlight-props.ts';
import { Strings } from '../../components/strings-context.tsx';
import { guardFields } from '../../lib/dom/watch/guard-fields.ts';
import type { Life } from '../../lib/dom/watch/watch-life.ts';
import { translate } from '../../lib/platform/translate.ts';
import css from './tools.css?inline';

declare const __SHADOW_MODE__: ShadowRootMode;

/**
 * The inside of an open card, in an element of its own that the margin takes in. It outlives the margin: when that is
 * drawn anew, what is being written goes along, cursor and all.
 */
export interface OpenCard {
  readonly mount: (slot: HTMLElement) => void;
  readonly draw: (props: HighlightCardProps) => void;
  readonly erase: () => void;
}

interface CardOptions {
  readonly signal: AbortSignal;
  readonly life: Life;
}

/** Makes the element; nothing is shown before `mount`. */
export function createOpenCard(document: Document, { signal, life }: CardOptions): OpenCard {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: __SHADOW_MODE__ });
  const style = document.createElement('style');
  style.textContent = css;
  const stage = document.createElement('div');
  stage.className = 'tools';
  root.append(style, stage);
  life.mark(stage);
  guardFields(root, { signal });
  const focused = () => (root.activeElement instanceof HTMLElement ? root.activeElement : null);
  return {
    mount(slot) {
      if (element.parentNode === slot) return;
      const last = focused();
      const writing = last instanceof HTMLTextAreaElement ? [last.selectionStart, last.selectionEnd] : null;
      slot.replaceChildren(element);
      last?.focus({ preventScroll: true });
      if (last instanceof HTMLTextAreaElement && writing !== null)
        last.setSelectionRange(writing[0] ?? 0, writing[1] ?? 0);
    },
    draw(props) {
      stage.className = `tools ${props.theme}`;
      render(
        <Strings.Provider value={translate}>
          <HighlightCard {...props} />
        </Strings.Provider>,
        stage,
      );
    },
    erase: () => render(null, stage),
  };
}
