// Addresses as RFC 3986 has them. `new URL().href` leaves signs in path, query and fragment that are no part of a URI.

/** All but what may be in path, query and fragment: https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
const STRANGE = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#%]/gu;
/** A percent sign that encodes nothing, so that it means itself. */
const BARE_PERCENT = /%(?![0-9A-Fa-f]{2})/g;
/** Scheme and authority. Brackets have a meaning there. */
const AUTHORITY = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]*/;

/**
 * The same address as a URI that every program takes: signs that are none of a URI's are percent-encoded as UTF-8. What is
 * encoded already stays, so that encoding twice changes nothing. Leads where the address leads.
 */
export function encodeAddress(address: string): string {
  const text = address.toWellFormed();
  const [authority = ''] = AUTHORITY.exec(text) ?? [];
  const [head = '', ...fragment] = text.slice(authority.length).split('#');
  const parts = [head, ...(fragment.length === 0 ? [] : [fragment.join('%23')])];
  return authority + parts.map(encodePart).join('#');
}

function encodePart(text: string): string {
  return text.replace(BARE_PERCENT, '%25').replace(STRANGE, encodeURIComponent);
}
