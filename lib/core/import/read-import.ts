// A file of the reader's, of whatever kind: which one it is, and what it brings.
import { fail, type Result, succeed } from '../result.ts';
import { objectOf } from '../text/json-value.ts';
import type { ImportContext, ImportProblem, ImportSet } from './import-set.ts';
import { parseClippings } from './kindle/parse-clippings.ts';
import { isNotebook, parseNotebook } from './kindle/parse-notebook.ts';
import { isClippings } from './kindle/split-clippings.ts';
import { isAnnotations, parseAnnotations } from './parse-annotations.ts';
import { isBackup, parseBackup } from './parse-backup.ts';
import { isClipper, parseClipper } from './parse-clipper.ts';
import { isHypothesis, parseHypothesis } from './parse-hypothesis.ts';
import { isOmnivoreArchive, isOmnivoreList, parseOmnivore } from './parse-omnivore.ts';
import { parsePages } from './parse-pages.ts';
import { parseTable } from './parse-tables.ts';
import { readJson } from './read-json.ts';

const KINDS =
  'backups of Postil, W3C Web Annotations, Hypothesis, Readwise, Obsidian Web Clipper, Kindle clippings and notebooks, Diigo, Weava, Glasp, Raindrop, Instapaper, Pocket, Matter, Omnivore and tables of highlights can be imported';

/** What a text brings; or every reason why it is refused as a whole. Nothing is kept here, and nothing throws. */
export function readImport(raw: string, context: ImportContext): Result<ImportSet, readonly ImportProblem[]> {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.trim() === '') return refuse('the file is empty');
  const begin = text.trimStart().charAt(0);
  const structured = begin === '{' || begin === '[' ? readStructured(text, context) : null;
  if (structured?.ok) return structured;
  // The title of a book may begin with any sign.
  if (isClippings(text)) return succeed(parseClippings(text, context));
  if (structured !== null) return structured;
  if (isNotebook(text)) return succeed(parseNotebook(text, context));
  if (begin === '<') return refuse(`this is HTML; ${KINDS}`);
  return parseTable(text, context);
}

function readStructured(text: string, context: ImportContext): Result<ImportSet, readonly ImportProblem[]> {
  const read = readJson(text);
  if (!read.ok) return fail([read.problem]);
  const json = read.value;
  if (isBackup(json)) return parseBackup(json);
  if (objectOf(json).format === 'postil-pack') return refuse('this is a pack of notes: the Packs page imports it');
  if (isOmnivoreArchive(json)) return succeed(parseOmnivore(json, context));
  if (isAnnotations(json)) return succeed(parseAnnotations(json, context));
  // Before those that look at no more than the names of lists.
  const pages = parsePages(json, context);
  if (pages !== null) return succeed(pages);
  if (isHypothesis(json)) return succeed(parseHypothesis(json, context));
  if (isClipper(json)) return succeed(parseClipper(json, context));
  if (isOmnivoreList(json))
    return refuse(
      'this is Omnivore’s list of pages: import the whole archive, its highlights are in other files of it',
    );
  return refuse(`this JSON is of no kind that is known here; ${KINDS}`);
}

function refuse(message: string): Result<never, readonly ImportProblem[]> {
  return fail([{ path: '(file)', line: null, message }]);
}
