import { guardFields } from '../../../../dom/watch/guard-fields.ts';
import type { Life } from '../../../../dom/watch/watch-life.ts';
import type { ToolsLook } from './tools-host.ts';

/**
 * The inside of an open card, in an element of its own that the margin takes in. It outlives the margin: when that is
 * drawn again, what is being written goes along, cursor and all.
 */
export interface OpenCard {
  /** Where the card is drawn. */
  readonly stage: HTMLElement;
  /** Puts the element into a place of the margin. */
  readonly mount: (slot: HTMLElement) => void;
}

interface CardOptions extends ToolsLook {
  readonly life: Pick<Life, 'mark'>;
  readonly signal: AbortSignal;
}

/** Makes the element; nothing is shown before `mount`. */
export function createOpenCard(document: Document, { css, mode, life, signal }: CardOptions): OpenCard {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode });
  const style = document.createElement('style');
  style.textContent = css;
  const stage = document.createElement('div');
  stage.className = 'tools';
  root.append(style, stage);
  life.mark(stage);
  guardFields(root, { signal });
  return {
    stage,
    mount(slot) {
      if (element.parentNode === slot) return;
      const last = root.activeElement instanceof HTMLElement ? root.activeElement : null;
      const writing = last instanceof HTMLTextAreaElement ? [last.selectionStart, last.selectionEnd] : null;
      slot.replaceChildren(element);
      last?.focus({ preventScroll: true });
      if (last instanceof HTMLTextAreaElement && writing !== null)
        last.setSelectionRange(writing[0] ?? 0, writing[1] ?? 0);
    },
  };
}
