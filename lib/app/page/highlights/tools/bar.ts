import { render } from 'preact';
import type { SelectionBarProps } from '../../components/highlight/highlight-props.ts';
import { SelectionBar } from '../../components/highlight/selection-bar.tsx';
import { Strings } from '../../components/strings-context.tsx';
import { placeBar } from '../../lib/core/margin/place-bar.ts';
import { callMethod } from '../../lib/dom/read/read-property.ts';
import { watchCover } from '../../lib/dom/watch/watch-cover.ts';
import { rootOf } from '../../lib/platform/root-of.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { Tools } from './tools-host.ts';

/** The bar by a selection, in the top layer: nothing of the page lies over it. */
export interface Bar {
  readonly show: (range: Range, props: SelectionBarProps) => void;
  readonly hide: () => void;
  readonly isShown: () => boolean;
  /** False when there is no bar to go to. */
  readonly focus: () => boolean;
}

/** Shows the bar in its element; the page's selection stays as it is. A press counts only where the bar is seen. */
export function createBar(
  { bar: element, attach }: Pick<Tools, 'bar' | 'attach'>,
  { signal }: { readonly signal: AbortSignal },
): Bar {
  const view = element.ownerDocument.defaultView;
  const cover = watchCover(element, { signal, rootOf });
  let isShown = false;
  const raise = () => {
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    cover.shown();
  };
  const onClick = (event: MouseEvent) => {
    // A key presses what has the focus, wherever it is seen.
    if (!event.isTrusted || event.detail === 0 || !cover.isCovered()) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    // Over whatever covered it: the reader sees now what the next press does.
    raise();
  };
  element.addEventListener('click', onClick, { signal, capture: true });
  const hide = () => {
    if (!isShown) return;
    isShown = false;
    if (element.matches(':popover-open')) element.hidePopover();
    cover.hidden();
    render(null, element);
  };
  return {
    show(range, props) {
      attach();
      // A page that keeps taking our host away has no bar.
      if (view === null || !element.isConnected) return;
      element.className = `tools-bar ${props.theme}`;
      render(
        <Strings.Provider value={translate}>
          <SelectionBar {...props} />
        </Strings.Provider>,
        element,
      );
      if (!isShown || !element.matches(':popover-open')) raise();
      isShown = true;
      const { left, top, width, height } = boxOf(range);
      const at = placeBar(
        { leftPx: left, topPx: top, widthPx: width, heightPx: height },
        { widthPx: element.offsetWidth, heightPx: element.offsetHeight },
        { widthPx: view.document.documentElement.clientWidth, heightPx: view.innerHeight },
      );
      element.style.left = `${at.leftPx + view.scrollX}px`;
      element.style.top = `${at.topPx + view.scrollY}px`;
    },
    hide,
    isShown: () => isShown,
    focus() {
      const button = isShown ? element.querySelector<HTMLElement>('button:not([tabindex="-1"])') : null;
      button?.focus();
      return button !== null;
    },
  };
}

/** The first line of a short selection; of one that is cut off by the window, the part that is seen. */
function boxOf(range: Range): DOMRect {
  const box = range.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) return box;
  const { parentElement: element } = range.startContainer;
  return element === null ? box : callMethod(element, 'getBoundingClientRect');
}
