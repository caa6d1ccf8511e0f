// A pack's file as a person writes it: text, which knows the line of everything, becomes JSON, which does not.
import { createScanner, findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { PackProblem } from '../problem.ts';

/** What a pack's file says, what is wrong with it as JSON, and where things stand in it. */
export interface PackFile {
  /** `null` where the text is no JSON; then there are problems. */
  readonly json: unknown;
  readonly problems: readonly PackProblem[];
  /** The 1-based line of a path in dot notation, or of the nearest thing around it that is there. */
  lineOf(path: string): number;
}

/** The bundled pack, the largest yet, has a hundredth of it. In UTF-16 units, so never more than the file's bytes. */
const LARGEST = 20_000_000;
/** A pack is eight levels deep; the parser calls itself, and a thousand times more of them would end the stack. */
const DEEPEST = 64;

/** Reads strict JSON: comments, trailing commas and repeated keys are problems. All are told at once; never throws. */
export function readPackFile(raw: string): PackFile {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.length > LARGEST)
    return refuse('too-large', 'the file has over 20 MB', 'Divide the pack: one article is one pack.');
  if (text.trim() === '') return refuse('no-json', 'the file is empty', 'Begin with { and write the fields of a pack.');
  if (measureDepth(text) > DEEPEST)
    return refuse('no-json', 'brackets stand in brackets, too deep for a pack', 'Close what was opened before.');
  const lineAt = compileLines(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const lineOf = (path: string) => lineAt(findNearest(tree, path)?.offset ?? 0);
  if (errors.length > 0) return { json: null, problems: errors.map((error) => explainError(error, lineAt)), lineOf };
  const json = parseStrictly(text);
  if (json === undefined) return refuse('no-json', 'the text is no JSON', 'Look for what is not closed or not quoted.');
  return { json, problems: tree === undefined ? [] : listRepeatedKeys(tree, '', lineAt), lineOf };
}

function refuse(rule: string, message: string, remedy: string): PackFile {
  const problem: PackProblem = { path: '(root)', rule, message, remedy, severity: 'error', line: 1 };
  return { json: null, problems: [problem], lineOf: () => 1 };
}

function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** SyntaxKind of jsonc-parser, whose const enum cannot be imported here: { } [ ], and the end. */
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, END] = [1, 2, 3, 4, 17];

function measureDepth(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  let deepest = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) deepest = Math.max(deepest, ++depth);
    else if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth--;
  }
  return deepest;
}

/** By the ParseErrorCode of jsonc-parser: what is wrong, and what to do. */
const ERRORS: Readonly<Record<number, readonly [message: string, remedy: string]>> = {
  1: [
    'a word stands where a value should',
    'Put text in double quotation marks; write true, false or null as they are.',
  ],
  2: ['a number is not of JSON’s form', 'Write digits, with a point before decimals and no zero in front.'],
  3: ['the name of a field is missing', 'Write "name": value, the name in double quotation marks; no comma before }.'],
  4: ['a value is missing', 'Write a value here, or take out the comma or the name before it.'],
  5: ['a colon is missing', 'Write : between the name of the field and its value.'],
  6: ['a comma is missing', 'Write , between one entry and the next.'],
  7: ['an object is not closed', 'Close it with }.'],
  8: ['a list is not closed', 'Close it with ].'],
  9: ['the file goes on after its end', 'Take out what follows the last }.'],
  10: ['a comment stands here', 'Take it out: a pack is JSON, which has no comments.'],
  11: ['a comment is not closed', 'Take it out: a pack is JSON, which has no comments.'],
  12: ['text is not closed', 'Close it with ", on the same line; a " inside is written \\".'],
  13: ['a number is not closed', 'Write the digits that are missing.'],
  14: ['\\u is not followed by four digits', 'Write four digits or letters a to f, or the character itself.'],
  15: ['\\ is followed by a sign that it does not go with', 'Write \\\\ for a backslash.'],
  16: ['a character stands here that cannot stand in text', 'Write \\n for a new line, \\t for a tab; or a space.'],
};

function explainError({ error, offset }: ParseError, lineAt: (offset: number) => number): PackProblem {
  const [message, remedy] = ERRORS[error] ?? ['this is no JSON', 'Look for a comma, a bracket or a quotation mark.'];
  return { path: '(root)', rule: 'no-json', message, remedy, severity: 'error', line: lineAt(offset) };
}

/** The 1-based line of an offset, by halves. */
function compileLines(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** What stands at the path, a field with its name; or the nearest thing around it. */
function findNearest(tree: Node | undefined, path: string): Node | undefined {
  let found = tree;
  let value = tree;
  for (const [step, index] of path.matchAll(/\[(\d+)\]|[^.[\]]+/g)) {
    value = value && findNodeAtLocation(value, [index === undefined ? step : Number(index)]);
    if (value === undefined) return found;
    found = value.parent?.type === 'property' ? value.parent : value;
  }
  return found;
}

function listRepeatedKeys(node: Node, path: string, lineAt: (offset: number) => number): PackProblem[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, at) => listRepeatedKeys(child, `${path}[${at}]`, lineAt));
  const seen = new Set<string>();
  return children.flatMap((property) => {
    const [name, value] = property.children ?? [];
    const key = String(name?.value);
    const inside = path === '' ? key : `${path}.${key}`;
    const below = value === undefined ? [] : listRepeatedKeys(value, inside, lineAt);
    if (!seen.has(key)) {
      seen.add(key);
      return below;
    }
    const message = `the field "${key}" is written twice in one object`;
    const remedy = 'Keep one of the two: only the last would count.';
    const line = lineAt(property.offset);
    return [{ path: inside, rule: 'repeated-field', message, remedy, severity: 'error', line }, ...below];
  });
}
