// The margin on its page: effects that follow the model, each `(showing, signal) => void`.
import { drawMargin } from './draw-margin.ts';
import { keepMargin } from './keep-margin.ts';
import type { ShownText } from './margin-state.ts';
import { followPageChanges, measureMargin } from './measure-margin.ts';
import type { PageContext } from './page-context.ts';
import { paintNotes } from './paint-notes.ts';
import { listUsedBlocks, type Showing, type ShowingEffect, type ShowingPorts } from './showing.ts';
import { followReader } from './use-margin.ts';

/** Where a visit shows its texts, one at a time. */
export interface Stage {
  /** `startedMs`: when the reading began, milliseconds on the page's clock. */
  readonly show: (text: ShownText, startedMs: number) => void;
  readonly hide: () => void;
  /** Hides, and forgets which note was open. */
  readonly leave: () => void;
}

/** Creates the stage of a page; it is emptied when the page's signal aborts. */
export function createStage(page: PageContext, ports: ShowingPorts): Stage {
  let takeOff = () => {};
  const hide = () => {
    takeOff();
    page.margin.show(null);
  };
  page.signal.addEventListener('abort', hide);
  return {
    show(text, startedMs) {
      takeOff();
      const ending = new AbortController();
      takeOff = () => ending.abort();
      const body = listUsedBlocks(text.reading, 'body');
      page.margin.show(text);
      showMargin({ ...page, shown: text, body, ports }, startedMs, ending.signal);
    },
    hide,
    leave() {
      hide();
      page.margin.leave();
    },
  };
}

/** What begins once the margin is drawn. */
const FOLLOWERS: readonly ShowingEffect[] = [followReader, followPageChanges, keepMargin];

/** Shows a text at once: a wait here would be a time in which nobody hears the page change. */
function showMargin(showing: Showing, startedMs: number, signal: AbortSignal): void {
  const { host, ports, timingsMs } = showing;
  host.attach();
  ports.farewell.attach(host.root);
  const paintingMs = performance.now();
  paintNotes(showing, signal);
  const layingMs = performance.now();
  measureMargin(showing, signal);
  drawMargin(showing, signal);
  const doneMs = performance.now();
  timingsMs.value = { mark: layingMs - paintingMs, layout: doneMs - layingMs, total: doneMs - startedMs };
  for (const follow of FOLLOWERS) follow(showing, signal);
  signal.addEventListener('abort', host.remove);
}
