import { createHost, type Host } from '../../../../dom/place/create-host.ts';
import { keepHost } from '../../../../dom/place/keep-host.ts';
import type { Visit } from '../../../../dom/place/margin-door.ts';

/** The element of our tools on the page, with a place for each of them. */
export interface ToolsHost {
  readonly host: Host;
  /** In the top layer while it is shown. */
  readonly bar: HTMLElement;
  readonly tray: HTMLElement;
  /** In the top layer too: what it says can be undone, whatever a page lays over everything. */
  readonly toast: HTMLElement;
  readonly handles: HTMLElement;
  /** Puts the host on the page, before a tool is shown: a page on which none is used keeps its elements. */
  readonly attach: () => void;
  /** Says a sentence to a screen reader. */
  readonly announce: (text: string) => void;
}

/** How our elements are made: `open` in test builds alone. */
export interface ToolsLook {
  readonly css: string;
  readonly mode: ShadowRootMode;
}

/** Makes the host. A page that removes it has it back a few times, then has marks without tools, and says so. */
export function createToolsHost(
  document: Document,
  visit: Pick<Visit, 'life' | 'farewell' | 'replaced' | 'giveUp' | 'end'>,
  look: ToolsLook,
): ToolsHost {
  const { life, farewell, replaced: signal } = visit;
  const host = createHost(document, look);
  const { live, ...places } = addPlaces(document, host.stage);
  let isKept = false;
  const onGivenUp = () => {
    // At the reader's next act it is tried again: many a page sweeps once, while it loads.
    isKept = false;
    visit.giveUp();
  };
  const onReturn = () => {
    // What is taken out of the page leaves the top layer.
    for (const element of [places.toast, places.bar])
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
    host,
    ...places,
    attach,
    announce: (text) => {
      attach();
      live.textContent = text;
    },
  };
}

function addPlaces(document: Document, stage: HTMLElement) {
  stage.className = 'tools';
  const add = (name: string) => {
    const element = document.createElement('div');
    element.className = name;
    stage.append(element);
    return element;
  };
  const [bar, toast, live] = [add('tools-bar'), add('tools-toast'), add('tools-live')];
  for (const element of [bar, toast]) element.setAttribute('popover', 'manual');
  live.setAttribute('role', 'status');
  return { bar, toast, live, tray: add('tools-tray'), handles: add('tools-handles') };
}
