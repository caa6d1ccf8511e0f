import { placeBar } from '../../../../core/margin/place-bar.ts';
import { callMethod } from '../../../../dom/read/read-property.ts';
import { type Cover, watchCover } from '../../../../dom/watch/watch-cover.ts';
import { barProps } from '../bar-props.ts';
import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';

/** Shows the bar by a selection, in the top layer; the selection stays as it is. A press counts where the bar is seen. */
export function followBar(page: StageContext): void {
  const { host, signal } = page;
  const cover = watchCover(host.bar, { signal, rootOf: page.ports.rootOf });
  host.bar.addEventListener('click', (event) => refuseUnseen(event, host.bar, cover), { signal, capture: true });
  let isShown = false;
  follow(
    page,
    ({ bar, settings }) => [bar, bar === null ? null : settings],
    ([range]) => {
      if (range !== null) {
        host.attach();
        // A page that keeps taking our host away has no bar.
        if (!host.bar.isConnected) return page.update({ bar: null });
        draw(page, range);
        if (!isShown || !host.bar.matches(':popover-open')) raise(host.bar, cover);
        place(host.bar, range);
      } else if (isShown) {
        if (host.bar.matches(':popover-open')) host.bar.hidePopover();
        cover.hidden();
        page.views.bar(host.bar, null);
      }
      isShown = range !== null;
    },
  );
}

/** Moves the focus to the bar. Returns false while there is none. */
export function focusBar({ state, host }: Pick<StageContext, 'state' | 'host'>): boolean {
  const button = state.value.bar === null ? null : host.bar.querySelector<HTMLElement>('button:not([tabindex="-1"])');
  button?.focus();
  return button !== null;
}

function draw(page: StageContext, range: Range): void {
  const props = barProps(page)(range, page.words.theme());
  page.host.bar.className = `tools-bar ${props.theme}`;
  page.views.bar(page.host.bar, props);
}

function raise(element: HTMLElement, cover: Cover): void {
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
  cover.shown();
}

function refuseUnseen(event: MouseEvent, element: HTMLElement, cover: Cover): void {
  // A key presses what has the focus, wherever it is seen.
  if (!event.isTrusted || event.detail === 0 || !cover.isCovered()) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  // Over whatever covered it: the reader sees now what the next press does.
  raise(element, cover);
}

function place(element: HTMLElement, range: Range): void {
  const { documentElement, defaultView: view } = element.ownerDocument;
  if (view === null) return;
  const { left, top, width, height } = boxOf(range);
  const at = placeBar(
    { leftPx: left, topPx: top, widthPx: width, heightPx: height },
    { widthPx: element.offsetWidth, heightPx: element.offsetHeight },
    { widthPx: documentElement.clientWidth, heightPx: view.innerHeight },
  );
  element.style.left = `${at.leftPx + view.scrollX}px`;
  element.style.top = `${at.topPx + view.scrollY}px`;
}

/** The first line of a short selection; of one that is cut off by the window, the part that is seen. */
function boxOf(range: Range): DOMRect {
  const box = range.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) return box;
  const { parentElement: element } = range.startContainer;
  return element === null ? box : callMethod(element, 'getBoundingClientRect');
}
