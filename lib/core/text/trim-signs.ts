/** A text without the signs that are at its ends, one code unit each. In one pass, which `/^-+|-+$/g` is not. */
export function trimSigns(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text.charAt(start))) start++;
  return trimSignsAtEnd(text.slice(start), signs);
}

/** The same at the end alone. */
export function trimSignsAtEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
