// What a script leaves on its page: listeners, observers, highlights, elements.
import { onTestFinished, vi } from 'vitest';

interface Listener {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly signal: AbortSignal | undefined;
}

/** From the call on, keeps account of what is put on the page; the answer lists what is there, empty when nothing is. */
export function watchLeftovers(): () => string[] {
  const before = document.documentElement.outerHTML;
  const highlights = new Set(CSS.highlights.keys());
  const listeners = watchListeners();
  const observers = [
    watchObservers('MutationObserver'),
    watchObservers('ResizeObserver'),
    watchObservers('PerformanceObserver'),
  ];
  return () => [
    ...listeners(),
    ...observers.flatMap((count) => count()),
    ...[...CSS.highlights.keys()].filter((name) => !highlights.has(name)).map((name) => `highlight ${name}`),
    ...(document.documentElement.outerHTML === before ? [] : ['elements of ours, or changes to the page']),
  ];
}

/** Listeners on what belongs to the page; those inside our own elements go with them. */
function watchListeners(): () => string[] {
  let there: Listener[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const add = vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    const signal = typeof options === 'object' ? options.signal : undefined;
    // `this` is undefined where a page's code calls it bare.
    there.push({ target: this ?? window, type, listener, signal });
    addEventListener.call(this, type, listener, options);
  });
  const remove = vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    there = there.filter((each) => each.target !== this || each.type !== type || each.listener !== listener);
    removeEventListener.call(this, type, listener, options);
  });
  onTestFinished(() => {
    add.mockRestore();
    remove.mockRestore();
  });
  return () =>
    there
      .filter(({ target, signal }) => signal?.aborted !== true && !(target instanceof AbortSignal) && isOfPage(target))
      .map(({ target, type }) => `${type} on ${target.constructor.name}`);
}

function isOfPage(target: EventTarget): boolean {
  return !(target instanceof Node) || (target.isConnected && target.getRootNode() === document) || target === document;
}

function watchObservers(name: 'MutationObserver' | 'ResizeObserver' | 'PerformanceObserver'): () => string[] {
  const active = new Set<object>();
  const { prototype } = globalThis[name];
  const { observe, disconnect } = prototype;
  const observing = vi.spyOn(prototype, 'observe').mockImplementation(function (this: object, ...args: unknown[]) {
    active.add(this);
    Reflect.apply(observe, this, args);
  });
  const disconnecting = vi.spyOn(prototype, 'disconnect').mockImplementation(function (this: object) {
    active.delete(this);
    Reflect.apply(disconnect, this, []);
  });
  onTestFinished(() => {
    observing.mockRestore();
    disconnecting.mockRestore();
  });
  return () => [...active].map(() => name);
}
