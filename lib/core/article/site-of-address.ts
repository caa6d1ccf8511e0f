/** The host of an address without `www.`; empty for what has none: a book, a text that is no address. */
export function siteOfAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
