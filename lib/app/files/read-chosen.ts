/** What the page of exports was opened with: highlights that were chosen in the library, or one article. */
export interface Chosen {
  readonly ids: readonly string[] | null;
  /** Key of the article. */
  readonly article: string | null;
  /** Id of the format. */
  readonly format: string | null;
  readonly withNotes: boolean;
}

/** Reads `#chosen`, `#article=key`, `#format=id`, `#notes`; the ids are too many for an address and are loaded when it has `chosen`. */
export function readChosen(hash: string, loadIds: () => readonly string[] | null): Chosen {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    ids: wanted.has('chosen') ? loadIds() : null,
    article: wanted.get('article'),
    format: wanted.get('format'),
    withNotes: wanted.has('notes'),
  };
}
