// Whose words a note has, where they are not the reader's: the name in bold before them, in Markdown, in any language.

/** Signs that Markdown would take for its own, and the one of tags. */
const SIGNS = /[\\`*_[\]<>#|~\r\n]+/g;
const MAX_NAME = 100;
const MARK = /^\*\*[^*\n]{1,100}:\*\*(?: |$)/;

/** `**Name:** words`; the words alone where nobody is named. */
export function nameAuthor(name: string, words: string): string {
  const plain = name
    .slice(0, 4 * MAX_NAME)
    .replace(SIGNS, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .trim();
  return plain === '' ? words : `**${plain}:** ${words}`.trimEnd();
}

/** The words without the name before them. */
export function withoutAuthor(words: string): string {
  return words.replace(MARK, '');
}
