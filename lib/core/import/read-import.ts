// A file of the reader's, of whatever kind: which one it is, and what it brings.
import { fail, type Result, succeed } from '../result.ts';
import type { ImportContext, ImportProblem, ImportSet } from './import-set.ts';
import { objectOf } from './json-value.ts';
import { parseClippings } from './kindle/parse-clippings.ts';
import { isClippings } from './kindle/split-clippings.ts';
import { isAnnotations, parseAnnotations } from './parse-annotations.ts';
import { isBackup, parseBackup } from './parse-backup.ts';
import { isClipper, parseClipper } from './parse-clipper.ts';
import { isHypothesis, parseHypothesis } from './parse-hypothesis.ts';
import { parseTable } from './parse-tables.ts';
import { readJson } from './read-json.ts';

const KINDS =
  'Postil’s backup, W3C Web Annotations (JSON-LD), Hypothesis (JSON or CSV), Obsidian Web Clipper (JSON), Readwise (CSV) and Kindle clippings can be imported';

/** What a text brings; or every reason why it is refused as a whole. Nothing is kept here, and nothing throws. */
export function readImport(raw: string, context: ImportContext): Result<ImportSet, readonly ImportProblem[]> {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.trim() === '') return refuse('the file is empty');
  const begin = text.trimStart().charAt(0);
  if (begin === '{' || begin === '[') return readStructured(text, context);
  if (isClippings(text)) return succeed(parseClippings(text, context));
  if (begin === '<') return refuse(`this is HTML; ${KINDS}`);
  return parseTable(text, context);
}

function readStructured(text: string, context: ImportContext): Result<ImportSet, readonly ImportProblem[]> {
  const read = readJson(text);
  if (!read.ok) return fail([read.problem]);
  const json = read.value;
  if (isBackup(json)) return parseBackup(json);
  if (objectOf(json).format === 'postil-pack') return refuse('this is a pack of notes: the Packs page imports it');
  if (isAnnotations(json)) return succeed(parseAnnotations(json, context));
  if (isHypothesis(json)) return succeed(parseHypothesis(json, context));
  if (isClipper(json)) return succeed(parseClipper(json, context));
  return refuse(`this JSON is of no kind that is known here; ${KINDS}`);
}

function refuse(message: string): Result<never, readonly ImportProblem[]> {
  return fail([{ path: '(file)', line: null, message }]);
}
