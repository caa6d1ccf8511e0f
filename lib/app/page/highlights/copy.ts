import { formatQuote, formatQuoteLink } from '../../../core/text/link-to-quote.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { tell } from './say.ts';

/** Copies text, and says whether that was possible. */
export const copyText =
  (page: HighlightsContext) =>
  (text: string): Promise<void> =>
    page.ports.copy(text).then(
      () => tell(page)('ownCopied'),
      () => tell(page)('ownNotCopied'),
    );

/** Copies a quote with the page's title and a link to the words. */
export const copyQuote =
  (page: HighlightsContext) =>
  (exact: string): Promise<void> => {
    const { url, title } = page.words.address();
    const quote = { exact, prefix: '', suffix: '' };
    return copyText(page)(formatQuote({ exact, url: formatQuoteLink({ url, quote }), title }).plain);
  };

/** Copies the note of a highlight as it is written now; its quote where there is no note. */
export const copyWords =
  (page: HighlightsContext) =>
  (id: string): Promise<void> => {
    const { sync, writer } = page.rows;
    return copyText(page)(writer.textOf(id) || (sync.get(id)?.wanted.selector?.quote.exact ?? ''));
  };
