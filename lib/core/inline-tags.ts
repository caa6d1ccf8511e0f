/** Code, links' addresses and bare addresses: a `#` in them is no tag. */
const NOT_TEXT = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\]\([^)\s]*\)|<[^>\s]+>|\b[a-z][a-z\d+.-]*:\/\/\S+/giu;
const TAG = /(?<=^|[\s([{"“‘—–,;])#(?<tag>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;

/** The tags inside a note, `#like-this`, without the sign, in order, none twice. `# Heading` and `#` alone are none. */
export function listInlineTags(markdown: string): string[] {
  const text = markdown.replace(NOT_TEXT, ' ');
  const tags = [...text.matchAll(TAG)].map(({ groups }) => (groups?.tag ?? '').replace(/[-/]+$/, ''));
  // "#1" is a rank, not a subject.
  return [...new Set(tags.filter((tag) => tag.length <= 100 && /[\p{L}_]/u.test(tag)))];
}
