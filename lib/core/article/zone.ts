/** The parts of an article that its paragraphs belong to. */
export const ZONES = ['headline', 'body', 'pull-quote', 'author-note', 'disclaimer'] as const;

/** What part of the article a paragraph is. */
export type Zone = (typeof ZONES)[number];
