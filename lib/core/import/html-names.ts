/** Elements that end a line. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

/** Elements whose text is not for readers. */
export const SILENT_NAMES: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);

const OTHER_NAMES: ReadonlySet<string> = new Set(
  (
    'a abbr acronym area audio b base basefont bdi bdo big body button canvas cite code col colgroup data datalist del ' +
    'dfn em embed font frame frameset html i iframe img input ins kbd label link map mark marquee meta meter nobr object ' +
    'output param picture progress q rb rp rt rtc ruby s samp select slot small source span strike strong sub sup svg ' +
    'textarea time track tt u var video wbr math mi mn mo mrow msup msub path g'
  ).split(' '),
);

/** True for the name of an element, in lower case; those with a hyphen are a page's own. */
export function isElementName(name: string): boolean {
  return name.includes('-') || BLOCK_NAMES.has(name) || SILENT_NAMES.has(name) || OTHER_NAMES.has(name);
}
