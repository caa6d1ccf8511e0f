/** The match pattern for all pages of a host, whatever their scheme: `*://host/*`. */
export function patternOfHost(host: string): string {
  return `*://${host}/*`;
}

/** The host of a match pattern; a pattern without one (`<all_urls>`) is returned as it is. */
export function hostOfPattern(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
}
