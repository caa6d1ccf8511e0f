/** Who sent a message, as the browser tells it. */
export interface Sender {
  readonly url?: string | undefined;
  readonly tab?: { readonly url?: string | undefined; readonly incognito?: boolean } | undefined;
}
