/** Attributes wait under this name until the page is parsed. */
const WAITING = 'data-waiting-style';

/**
 * Parses a page of somebody else: nothing of it runs, nothing is loaded. A parsed document has the policy of ours, which
 * forbids its styles and reports each of them. Style sheets are dead text here; style attributes are set one by one, which
 * the policy allows, for what they hide is no part of an article.
 */
export function parseSavedPage(html: string): Document {
  const withoutSheets = html.replace(/<style\b/gi, '<script type="text/css"').replace(/<\/style\b/gi, '</script');
  const waiting = withoutSheets.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${WAITING}=`));
  const document = new DOMParser().parseFromString(waiting, 'text/html');
  for (const element of document.querySelectorAll<HTMLElement>(`[${WAITING}]`)) {
    const text = element.getAttribute(WAITING) ?? '';
    element.removeAttribute(WAITING);
    if (text !== '') element.style.cssText = text;
  }
  return document;
}
