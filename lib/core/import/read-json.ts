// JSON of strangers: how deep, what it calls itself, and where it breaks off, before anything is made of it.
import { visit } from 'jsonc-parser';
import { fail, type Result, succeed } from '../result.ts';
import type { ImportProblem } from './import-set.ts';

/** Deeper than any of the formats goes; parsers that call themselves end their stack at some thousands. */
const DEEPEST = 64;
/** A field of this name would reach behind the object. */
const PROTOTYPE = /"__proto__"\s*:/;

/** The value of a JSON text; or why not, with the line. */
export function readJson(text: string): Result<unknown, ImportProblem> {
  const deep = findTooDeep(text);
  if (deep !== null) return refuse(text, deep, `brackets stand ${DEEPEST} deep in one another: no export is like that`);
  const prototype = PROTOTYPE.exec(text);
  if (prototype !== null) return refuse(text, prototype.index, 'a field is called __proto__: no export has that');
  try {
    return succeed(JSON.parse(text));
  } catch {
    const at = findError(text);
    const isEnd = at >= text.trimEnd().length - 1;
    return refuse(
      text,
      at,
      isEnd ? 'the file breaks off here: it was not saved whole' : 'this is no JSON from here on',
    );
  }
}

function refuse(text: string, offset: number, message: string): Result<never, ImportProblem> {
  return fail({ path: '(file)', line: lineAt(text, offset), message });
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** The offset of the first bracket that is too deep; `null` for none. One pass, in no memory. */
function findTooDeep(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = findStringEnd(text, at);
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) depth++;
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
    if (depth > DEEPEST) return at;
  }
  return null;
}

/** The offset of the quotation mark that closes a string, or of the text's end. */
function findStringEnd(text: string, open: number): number {
  let at = open + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) break;
  }
  return at;
}

/** Browsers tell the place of an error each in words of their own: a parser that tells it in a number reads up to it. */
function findError(text: string): number {
  let first = text.length;
  const stop = new Error('found');
  try {
    visit(
      text,
      {
        onError: (_error, offset) => {
          first = offset;
          throw stop;
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (error) {
    if (error !== stop) throw error;
  }
  return first;
}
