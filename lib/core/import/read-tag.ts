/** A tag of HTML, its attributes gone over. */
export interface Tag {
  /** In lower case; `!` for a declaration. */
  readonly name: string;
  readonly isOpening: boolean;
  /** Each attribute has a value in quotation marks, as all browsers write them. */
  readonly isWellWritten: boolean;
  /** The offset after it. */
  readonly end: number;
}

const NAME = /[a-z][a-z0-9-]{0,40}/iy;

/** The tag that begins at an offset; `null` for none. It ends before the next `<`, so that no sign is read twice. */
export function readTag(html: string, start: number): Tag | null {
  const isOpening = html.charAt(start + 1) !== '/';
  NAME.lastIndex = start + (isOpening ? 1 : 2);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return html.charAt(start + 1) === '!' ? readDeclaration(html, start) : null;
  const rest = readAttributes(html, NAME.lastIndex);
  return rest === null ? null : { name, isOpening, ...rest };
}

/** What is between a tag's name and its end; `null` where it does not end. */
function readAttributes(html: string, start: number): Pick<Tag, 'isWellWritten' | 'end'> | null {
  let at = start;
  let isWellWritten = true;
  // Between two attributes: blanks, a slash; then a name, then perhaps `="…"`.
  for (;;) {
    const sign = html.charAt(at);
    if (sign === '>') return { isWellWritten, end: at + 1 };
    if (sign === '' || sign === '<') return null;
    if (sign === '"' || sign === "'") {
      const close = findQuote(html, at);
      if (close < 0) return null;
      isWellWritten &&= html.charAt(at - 1) === '=';
      at = close + 1;
    } else if (/[\s/]/.test(sign)) at++;
    else {
      const end = skipAttribute(html, at);
      isWellWritten &&= hasQuotedValue(html, at, end);
      at = end;
    }
  }
}

/** Whether the attribute between two offsets stands behind a blank and has a quotation mark behind its `=`. */
function hasQuotedValue(html: string, start: number, end: number): boolean {
  return html.charAt(end - 1) === '=' && /["']/.test(html.charAt(end)) && /\s/.test(html.charAt(start - 1));
}

/** After the name of an attribute, its `=` and a value without quotation marks. */
function skipAttribute(html: string, start: number): number {
  let at = start;
  while (at < html.length && !/[\s"'<>]/.test(html.charAt(at))) at++;
  return at;
}

/** The same quotation mark, before any `<`; -1 for none. */
function findQuote(html: string, open: number): number {
  const mark = html.charAt(open);
  for (let at = open + 1; at < html.length; at++) {
    const sign = html.charAt(at);
    if (sign === mark) return at;
    if (sign === '<') return -1;
  }
  return -1;
}

function readDeclaration(html: string, start: number): Tag | null {
  for (let at = start + 2; at < html.length; at++) {
    const sign = html.charAt(at);
    if (sign === '>') return { name: '!', isOpening: true, isWellWritten: true, end: at + 1 };
    if (sign === '<') return null;
  }
  return null;
}
