// Text into TeX, for BibTeX: what biber, bibtex, pandoc and Zotero all read as the same words.

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // As maths: in the oldest encoding of TeX these are other signs, and Zotero knows none of their names.
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
};
/** BibTeX and biber count braces whether or not a backslash is before them: one without its half brings an invisible one. */
const LONE: Readonly<Record<string, string>> = { '{': '\\{\\vphantom{\\}}', '}': '\\vphantom{\\{}\\}' };
/** What TeX would join: two hyphens to a dash, two apostrophes to a quotation mark, and `` ?` ``. */
const JOINED: Readonly<Record<string, string>> = { '-': '-', "'": "'", '`': '`?!' };

/**
 * Each sign that TeX gives a meaning to, as the sign itself. `@` and `"` mean nothing inside braces. What Unicode says is no
 * character (U+FFFE) ends biber’s reading.
 */
export function escapeTex(words: string): string {
  const text = words.replace(/\p{NChar}/gu, '\uFFFD');
  const lone = findLoneBraces(text);
  let escaped = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (at > 0 && JOINED[sign]?.includes(text.charAt(at - 1))) escaped += '{}';
    escaped += (lone.has(at) ? LONE[sign] : SIGNS[sign]) ?? sign;
  }
  return escaped;
}

/** Offsets of braces that open or close nothing. */
function findLoneBraces(text: string): Set<number> {
  const open: number[] = [];
  const lone = new Set<number>();
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else if (open.pop() === undefined) lone.add(index);
  }
  for (const at of open) lone.add(at);
  return lone;
}

/** For a verbatim field: what would end it, or be read as more than itself, is encoded as the web encodes it. */
export function encodeVerbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
