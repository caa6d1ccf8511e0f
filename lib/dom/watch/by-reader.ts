/** What all that listens to a page is given. */
export interface ListenOptions {
  readonly signal: AbortSignal;
  /** Whether an event comes from the reader's own hand; another one for tests alone. */
  readonly isByReader?: (event: Event) => boolean;
}

/**
 * True for events that the browser made of a press or a key; false for those that a script of the page has dispatched.
 * Nothing may be made, opened, deleted or undone by the latter (DOM, 2.2, `isTrusted`).
 */
export function isByReader({ isTrusted }: Event): boolean {
  return isTrusted;
}
