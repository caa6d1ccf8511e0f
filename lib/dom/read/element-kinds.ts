// What a page's elements are to a reading of its text: one table for all readings, so that a pack drafted from a saved page
// and the live page are cut alike. Names are local names, in lower case. An element that is in no table stands in a line.

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);
const SILENT = new Set(
  (
    'audio button canvas embed head iframe input math noembed noframes noscript object option script select style svg ' +
    'template textarea title video'
  ).split(' '),
);

/** Elements with a name or an id that a form or a document takes for a property of its own (HTML, "[LegacyOverrideBuiltIns]"). */
export const CLOBBERING_TAGS: readonly string[] =
  'button embed fieldset form iframe img input object output select textarea'.split(' ');

/** Whether the element begins and ends a block of text. */
export function isBlockTag(localName: string): boolean {
  return BLOCKS.has(localName);
}

/** Whether what is inside the element is no text of the page: code, controls, pictures, formulas. */
export function isSilentTag(localName: string): boolean {
  return SILENT.has(localName);
}

/** Shorter text is a menu, a caption, a credit, a subheading. In UTF-16 units, without blanks around it. */
const MIN_PROSE_UNITS = 80;

/** Whether a block's text is long enough to be a paragraph of an article. */
export function isProse(text: string): boolean {
  return text.trim().length >= MIN_PROSE_UNITS;
}
