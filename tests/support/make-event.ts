/** An event as browsers have them, and the way to fire it. */
export function makeEvent<Args extends unknown[]>() {
  const listeners: ((...args: Args) => unknown)[] = [];
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.push(listener),
    removeListener: (listener: (...args: Args) => unknown) =>
      void listeners.splice(0, listeners.length, ...listeners.filter((each) => each !== listener)),
    fire: (...args: Args) => listeners.map((listener) => listener(...args)),
  };
}
