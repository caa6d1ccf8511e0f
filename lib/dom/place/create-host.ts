/** Our one element on the page, beside its body, and the closed root in which everything of ours lives. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where marks are drawn when the browser has no highlights. */
  readonly overlay: HTMLElement;
  /** Where the margin is rendered. */
  readonly stage: HTMLElement;
  /** Puts the host back when the page has removed it. */
  attach(): void;
  remove(): void;
}

/**
 * Page styles must not reach the box: it has no size, takes no room and lies over all else. Important rules of a shadow
 * tree's `:host` win over the page's important ones (CSS Cascade 5, 6.1), and no style attribute stands on the page.
 */
const HOST_RULE = `:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: normal !important;
  position: absolute !important;
  top: 0 !important;
  left: 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
}
`;

/** What a host is made with. */
export interface HostOptions {
  readonly css: string;
  /** `open` in test builds alone: with `closed` the page cannot read the notes. */
  readonly mode: ShadowRootMode;
}

/** Makes the host; nothing is on the page before `attach`. */
export function createHost(document: Document, options: HostOptions): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: options.mode });
  const style = document.createElement('style');
  style.textContent = HOST_RULE + options.css;
  const overlay = document.createElement('div');
  overlay.className = 'overlay';
  const stage = document.createElement('div');
  root.append(style, overlay, stage);
  return {
    element,
    root,
    overlay,
    stage,
    attach: () => {
      if (!element.isConnected) document.documentElement.append(element);
    },
    remove: () => element.remove(),
  };
}

/** The point of the page that the host's own coordinates begin at, CSS pixels; not 0,0 on a page that moves its root. */
export function originOf(element: Element): { leftPx: number; topPx: number } {
  const view = element.ownerDocument.defaultView;
  const { left, top } = element.getBoundingClientRect();
  return { leftPx: left + (view?.scrollX ?? 0), topPx: top + (view?.scrollY ?? 0) };
}
