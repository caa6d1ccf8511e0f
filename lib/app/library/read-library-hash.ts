/** What an address asks the library for; `null` where it does not ask. */
export interface LibraryHash {
  readonly words: string | null;
  /** Id of a highlight. */
  readonly highlight: string | null;
}

/** Reads `#q=words&highlight=id`, with or without the `#`. */
export function readLibraryHash(hash: string): LibraryHash {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  return { words: wanted.get('q'), highlight: wanted.get('highlight') };
}
