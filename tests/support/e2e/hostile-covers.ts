// What a page lays over the bar: functions that run in the page's own world. Each puts what takes the cover away again
// into `uncover`.

import { browserName } from './open-browser.ts';

/** Lays a cover over what is shown, once the bar is. */
type Cover = () => unknown;

interface Kit {
  uncover: () => void;
  /** An opaque element over the whole window, in this place of the page. */
  sheet(parent: Node, options?: { name?: string; style?: string; popover?: boolean }): HTMLElement;
  /** A root that only the page can look into. */
  closedRoot(): ShadowRoot;
  /** What was open before the bar was. */
  readonly early: Record<'inPage' | 'inOpenRoot' | 'inClosedRoot' | 'unheard', HTMLElement>;
}

/** Runs in the page, once: `covers` is what the covers are made with. */
export function prepareCovers(): void {
  const OPAQUE =
    'position:fixed;inset:0;width:100%;height:100%;margin:0;padding:0;border:0;max-width:none;max-height:none';
  const roots = (mode: ShadowRootMode) => {
    const host = document.createElement('section');
    document.body.append(host);
    return host.attachShadow({ mode });
  };
  const kit: Omit<Kit, 'early'> = {
    uncover: () => undefined,
    sheet(parent, { name = 'div', style = 'pointer-events:none', popover = true } = {}) {
      const sheet = document.createElement(name);
      sheet.textContent = 'PLAY VIDEO';
      sheet.style.cssText = `${OPAQUE};background:#fff;${style}`;
      if (popover) sheet.setAttribute('popover', 'manual');
      parent.appendChild(sheet);
      kit.uncover = () => {
        if (sheet instanceof HTMLDialogElement) sheet.close();
        sheet.remove();
      };
      return sheet;
    },
    closedRoot: () => roots('closed'),
  };
  const small = (parent: Node) => {
    const sheet = kit.sheet(parent);
    sheet.style.inset = 'auto auto 0 0';
    sheet.style.width = sheet.style.height = '4px';
    sheet.showPopover();
    return sheet;
  };
  const early: Kit['early'] = {
    inPage: small(document.body),
    inOpenRoot: small(roots('open')),
    inClosedRoot: small(roots('closed')),
    unheard: small(roots('closed')),
  };
  early.unheard.addEventListener('beforetoggle', (event) => event.stopImmediatePropagation());
  Object.assign(globalThis, { covers: Object.assign(kit, { early }) });
}

const openedAgain = (where: keyof Kit['early']): readonly [string, Cover] => [
  `a popover that was open before, closed, grown and opened again: ${where}`,
  // Sent as text: where it is has to be in it.
  new Function(`
      const sheet = globalThis.covers.early.${where};
      const before = sheet.style.cssText;
      sheet.hidePopover();
      sheet.style.inset = '0';
      sheet.style.width = sheet.style.height = '100%';
      sheet.showPopover();
      globalThis.covers.uncover = () => { sheet.style.cssText = before; };`) as Cover,
];

/** Covers in the top layer, over a bar that is there. */
export const COVERS: readonly (readonly [string, Cover])[] = [
  [
    'a popover without pointer events',
    () => (globalThis as unknown as { covers: Kit }).covers.sheet(document.body).showPopover(),
  ],
  [
    'a popover',
    () => (globalThis as unknown as { covers: Kit }).covers.sheet(document.body, { style: '' }).showPopover(),
  ],
  [
    'a dialog',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      (covers.sheet(document.body, { name: 'dialog', popover: false }) as HTMLDialogElement).showModal();
    },
  ],
  [
    'a popover in a closed root',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      covers.sheet(covers.closedRoot()).showPopover();
    },
  ],
  [
    'the shadow of a popover that is nearly nowhere',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      const style = 'pointer-events:none;inset:0 auto auto 0;width:1px;height:1px;box-shadow:0 0 0 4000px #fff';
      covers.sheet(document.body, { style }).showPopover();
    },
  ],
  [
    'the backdrop of a popover that is nearly nowhere',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      const style = document.createElement('style');
      style.textContent = '.bare::backdrop { background: #fff }';
      document.head.append(style);
      const sheet = covers.sheet(document.body, {
        style: 'pointer-events:none;inset:0 auto auto 0;width:1px;height:1px',
      });
      sheet.className = 'bare';
      sheet.showPopover();
    },
  ],
  ...(['inPage', 'inOpenRoot', 'inClosedRoot'] as const).map(openedAgain),
  // Nothing tells of it where the browser does not say what is seen.
  ...(browserName === 'chromium' ? [openedAgain('unheard')] : []),

  [
    'a popover that was open before, taken off and put in again',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      const sheet = covers.early.inPage;
      const before = sheet.style.cssText;
      sheet.remove();
      document.body.append(sheet);
      Object.assign(sheet.style, { inset: '0', width: '100%', height: '100%' });
      sheet.showPopover();
      covers.uncover = () => {
        sheet.style.cssText = before;
      };
    },
  ],
  [
    'a popover that goes away while the button is down',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      const sheet = covers.sheet(document.body);
      sheet.showPopover();
      addEventListener('pointerdown', () => sheet.hidePopover(), { capture: true, once: true });
    },
  ],
  [
    'a popover that comes again at each press',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      const sheet = covers.sheet(document.body);
      const again = () => {
        if (sheet.matches(':popover-open')) sheet.hidePopover();
        if (sheet.isConnected) sheet.showPopover();
      };
      again();
      addEventListener('click', again, true);
    },
  ],
];

/** What a page may have without covering anything: the bar is pressed as everywhere. */
export const HARMLESS: readonly (readonly [string, Cover])[] = [
  ['nothing', () => undefined],
  [
    'an element of the highest z-index',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      covers.sheet(document.body, { popover: false, style: 'pointer-events:none;z-index:2147483647;opacity:.3' });
    },
  ],
  [
    'a filter, transparency and a size of its own over all of it',
    () => {
      const { covers } = globalThis as unknown as { covers: Kit };
      document.documentElement.style.cssText = 'filter:invert(1);opacity:.97';
      document.body.style.transform = 'scale(.99)';
      covers.uncover = () => {
        document.documentElement.style.cssText = document.body.style.transform = '';
      };
    },
  ],
];
