/** Durations (ms) of tasks over 50 ms since the watch began; always empty where the browser does not tell. */
export interface LongTasks {
  readonly durationsMs: () => number[];
}

export function watchLongTasks(options: { signal: AbortSignal }): LongTasks {
  const durations: number[] = [];
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return { durationsMs: () => durations };
  const observer = new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
  });
  observer.observe({ type: 'longtask' });
  options.signal.addEventListener('abort', () => observer.disconnect());
  return { durationsMs: () => [...durations] };
}
