import type { PageArticle } from '../../core/article/page-article.ts';
import type { Recognition } from '../../core/note/reader-state.ts';
import type { TextReading } from '../../dom/read/read-page.ts';

interface Visit {
  readonly recognition: Pick<Recognition, 'pack'> | null;
  /** The reading whose notes are on the page; `null` where there are none. */
  readonly reading: Pick<TextReading, 'article' | 'blocks' | 'paragraphs'> | null;
}

/** The article on the page at `url`, for the page to print. */
export function describeArticle(url: string, { recognition, reading }: Visit): PageArticle {
  const pack = recognition?.pack ?? null;
  if (reading === null) return { url, pack, article: null };
  const { title, byline, published, language } = reading.article;
  const paragraphs = reading.paragraphs.map((at) => reading.blocks[at]?.text.trim() ?? '');
  return { url, pack, article: { title, byline, published, language, paragraphs } };
}
