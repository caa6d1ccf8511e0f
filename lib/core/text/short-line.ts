/** The start of a text on one line, at most `most` UTF-16 code units. The rest of a long text is not gone through. */
export function shortLine(text: string, most: number): string {
  return text
    .trimStart()
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
