import { createHost, type Host } from '../../lib/dom/place/create-host.ts';
import { keepHost } from '../../lib/dom/place/keep-host.ts';
import type { Visit } from '../../lib/dom/place/margin-door.ts';
import css from './tools.css?inline';

declare const __SHADOW_MODE__: ShadowRootMode;

/** The highlighter's element on the page, with a place for each of its tools. */
export interface Tools {
  readonly host: Host;
  /** In the top layer while it is shown. */
  readonly bar: HTMLElement;
  readonly tray: HTMLElement;
  /** In the top layer too: what it tells of can be undone, whatever a page lays over everything. */
  readonly toast: HTMLElement;
  readonly handles: HTMLElement;
  /** Puts the host on the page, before a tool is shown: a page on which none is used keeps its elements. */
  readonly attach: () => void;
  /** Says a sentence to a screen reader. */
  readonly announce: (text: string) => void;
}

/** Makes the host; a page that removes it has it back a few times, then keeps marks without tools and is told of. */
export function createTools(
  document: Document,
  visit: Pick<Visit, 'life' | 'farewell' | 'replaced' | 'giveUp' | 'end'>,
): Tools {
  const { life, farewell, replaced: signal } = visit;
  const host = createHost(document, { css, mode: __SHADOW_MODE__ });
  host.stage.className = 'tools';
  const add = (name: string) => {
    const element = document.createElement('div');
    element.className = name;
    host.stage.append(element);
    return element;
  };
  const [bar, toast] = [add('tools-bar'), add('tools-toast')];
  for (const element of [bar, toast]) element.setAttribute('popover', 'manual');
  const live = add('tools-live');
  live.setAttribute('role', 'status');
  const tools = { host, bar, tray: add('tools-tray'), toast, handles: add('tools-handles') };
  let isKept = false;
  const onGivenUp = () => {
    // At the reader's next act it is tried again: many a page sweeps once, while it loads.
    isKept = false;
    visit.giveUp();
  };
  const onReturn = () => {
    // What is taken out of the page leaves the top layer.
    for (const element of [toast, bar])
      if (element.hasChildNodes() && !element.matches(':popover-open')) element.showPopover();
  };
  const attach = () => {
    if (signal.aborted) return;
    farewell.attach(host.root);
    if (isKept) return;
    isKept = true;
    host.attach();
    keepHost(host, { isOver: life.isOver, onTaken: visit.end, onReturn, onGivenUp, signal });
  };
  signal.addEventListener('abort', host.remove);
  return {
    ...tools,
    attach,
    announce: (text) => {
      attach();
      live.textContent = text;
    },
  };
}
