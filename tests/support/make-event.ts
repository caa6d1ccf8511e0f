/** An event as browsers have them. */
export function makeEvent<Args extends unknown[]>() {
  const listeners: ((...args: Args) => unknown)[] = [];
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.push(listener),
    fire: (...args: Args) => listeners.map((listener) => listener(...args)),
  };
}
