/** What this page was opened with: highlights that were chosen in the library, or one article. */
export interface Chosen {
  readonly ids: readonly string[] | null;
  readonly article: string | null;
  readonly format: string | null;
  readonly withNotes: boolean;
}

/** The library leaves its ids in the tab's own storage, for an address does not take ten thousand. */
export function readChosen(hash: string): Chosen {
  const wanted = new URLSearchParams(hash.slice(1));
  const stored: unknown = wanted.has('chosen') ? JSON.parse(sessionStorage.getItem('postil-chosen') ?? 'null') : null;
  return {
    ids: Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null,
    article: wanted.get('article'),
    format: wanted.get('format'),
    withNotes: wanted.has('notes'),
  };
}
