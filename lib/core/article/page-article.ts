/** What a page says of its article. Each is empty where the page does not say it. */
export interface PageArticleFacts {
  readonly title: string;
  readonly byline: string;
  /** As the page has it, mostly an ISO date; `null` where it has none. */
  readonly published: string | null;
  readonly language: string;
  /** The text of its paragraphs, in order. */
  readonly paragraphs: readonly string[];
}

/** The article on a page, as its page script has read it: what the page to print is made of. */
export interface PageArticle {
  readonly url: string;
  /** Id of the pack that was recognised; `null` when the page is the article of none. */
  readonly pack: string | null;
  /** `null` while nothing is shown on the page. */
  readonly article: PageArticleFacts | null;
}
