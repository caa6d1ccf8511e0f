/** An article as plain text, read from a page that nobody sees; strings are empty where the page says nothing. */
export interface ArticleText {
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly published: string;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The body in reading order; white space is one space each. */
  readonly paragraphs: readonly string[];
}
