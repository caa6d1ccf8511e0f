// What the tests of formats write out, and how.

import { articleKey } from '../../lib/core/article/article-key.ts';
import type { ExportFile, ExportOptions } from '../../lib/core/export/export-format.ts';
import { type ExportArticle, gatherArticles } from '../../lib/core/export/export-set.ts';
import { DEFAULT_TEMPLATE } from '../../lib/core/export/format-template.ts';
import { findFormat } from '../../lib/core/export/formats.ts';
import { DEFAULT_SETTINGS, type Highlight, type HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import type { ImportContext } from '../../lib/core/import/import-set.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { makeArticle, makeHighlight } from './make-highlight.ts';

export const OPTIONS: ExportOptions = { names: DEFAULT_SETTINGS.names, filePer: 'article', template: DEFAULT_TEMPLATE };

export const CONTEXT: ImportContext = {
  fileTime: '2026-02-03T04:05:06.000Z',
  keyOf: (url) => articleKey(url),
};

interface Library {
  readonly highlights: readonly Highlight[];
  readonly articles: readonly HighlightedArticle[];
  readonly pack?: { readonly key: string; readonly pack: Pack };
}

export function gather({ highlights, articles, pack }: Library): ExportArticle[] {
  return gatherArticles({
    highlights,
    articles: new Map(articles.map((article) => [article.key, article])),
    packs: new Map(pack === undefined ? [] : [[pack.key, pack.pack]]),
  });
}

/** The files of a format. */
export function write(
  id: string,
  articles: readonly ExportArticle[],
  options: Partial<ExportOptions> = {},
): ExportFile[] {
  const format = findFormat(id);
  if (format === null) throw new TypeError(`Expected a format, got ${id}`);
  return format.write(articles, { ...OPTIONS, ...options });
}

/** Two articles, one in Urdu, with a highlight, a note, a note on the page and tags. */
export function sampleArticles(): ExportArticle[] {
  const urdu = 'https://example.pk/مضمون';
  return gather({
    articles: [
      makeArticle({
        author: 'Dr. Simbal Khan',
        published: '2017-12-01T00:00:00+03:00',
        title: 'Of ships & “harbours”',
      }),
      makeArticle({
        key: urdu,
        url: urdu,
        title: 'پاکستان کا کردار',
        author: 'سمبل خان',
        language: 'ur',
        published: '2018',
      }),
    ],
    highlights: [
      makeHighlight(1, { note: 'A *note* with\n\n- one\n- two', tags: ['sea', 'salt'] }),
      makeHighlight(2, { colour: 'blue' }),
      makeHighlight(3, { selector: null, note: 'On the whole page.' }),
      makeHighlight(4, {
        article: urdu,
        colour: 'pink',
        note: 'ایک نوٹ',
        selector: {
          quote: { exact: 'دہشت گردی کے خلاف اتحاد', prefix: 'اسلامی ', suffix: ' میں' },
          position: { start: 10, end: 33 },
          paragraph: { ordinal: 1, hash: '0123abcd' },
        },
      }),
    ],
  });
}
