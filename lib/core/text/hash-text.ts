/** Eight hexadecimal digits: FNV-1a, 32 bits, over UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): string {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
