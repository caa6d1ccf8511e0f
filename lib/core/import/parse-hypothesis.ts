// What the Hypothesis client exports, what its API answers, and our own files of that form without loss.

import { HIGHLIGHT_LIMITS } from '../highlight/highlight-limits.ts';
import { NOTE_RULE } from '../highlight/merge-notes.ts';
import { parseArticle, parseHighlight } from '../highlight/parse-highlight.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../text/json-value.ts';
import { collectRows, type ForeignRow, type RowCollector } from './collect-rows.ts';
import { explainOwnRow } from './explain-row.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { joinReplies } from './join-replies.ts';
import { nameAuthor } from './name-author.ts';

/** What our own files have for a user: they are made without an account. */
const OURS = 'acct:reader@postil.invalid';

/** An annotation of the file. */
interface Annotation {
  readonly path: string;
  readonly id: string;
  readonly answers: readonly string[];
  readonly row: JsonObject;
}

/** True for `{ annotations: […] }` of the client, and `{ rows: […], total }` of the API. */
export function isHypothesis(json: unknown): boolean {
  const { annotations, rows, total } = objectOf(json);
  return Array.isArray(annotations) || (Array.isArray(rows) && typeof total === 'number');
}

/**
 * One highlight for each annotation; replies to one are in its note, in their order. Words of others than the exporter
 * have their names before them.
 */
export function parseHypothesis(json: unknown, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  const file = objectOf(json);
  for (const value of listOf(objectOf(file.postil).articles)) {
    const article = parseArticle(value);
    if (article.ok) collector.takeArticle(article.value);
  }
  const annotations = listAnnotations(file, collector);
  const { notes, replies } = joinReplies(annotations);
  const who = { exporter: textOf(file.export_userid), names: listNames(annotations) };
  for (const annotation of notes) addThread(annotation, replies.get(annotation) ?? [], { collector, who });
  return collector.finish('hypothesis');
}

function listAnnotations(file: JsonObject, collector: RowCollector): Annotation[] {
  const name = Array.isArray(file.annotations) ? 'annotations' : 'rows';
  return [...listOf(file[name]).entries()].flatMap(([at, value]) => {
    const path = `${name}[${at}]`;
    if (isObject(value))
      return [{ path, id: textOf(value.id), answers: listOf(value.references).map(textOf), row: value }];
    collector.refuse({ path, line: null, message: 'this is no annotation' });
    return [];
  });
}

/** An annotation and its answers: as one row where it is another program's and its words have room, else as one each. */
function addThread(
  annotation: Annotation,
  answers: readonly Annotation[],
  { collector, who }: { readonly collector: RowCollector; readonly who: Who },
): void {
  const { path, row } = annotation;
  const [note = '', ...said] = [annotation, ...answers].map((each) => noteOf(each.row, who));
  const joined = [note, ...said].filter((words) => words !== '').join(NOTE_RULE);
  const kind = kindOf(row);
  if (kind === 'foreign' && joined.length <= HIGHLIGHT_LIMITS.note) {
    collector.add(readForeign(row, path, joined));
    for (const _ of answers) collector.join();
    return;
  }
  if (kind === 'pack') collector.skip();
  else if (kind === 'foreign') collector.add(readForeign(row, path, note));
  else takeOwn(annotation, collector);
  // What they answer is not a note that they could go into: each is one of its own at the same words.
  for (const [nth, answer] of answers.entries())
    collector.add({
      ...readForeign({ ...answer.row, target: row.target }, answer.path, said[nth] ?? ''),
      url: addressOf(row),
    });
}

/** Whose annotation it is: a pack's that we wrote, the reader's that we wrote, or another program's. */
function kindOf(row: JsonObject): 'pack' | 'own' | 'foreign' {
  const own = objectOf(row.postil);
  if (own.pack !== undefined || /^acct:pack\.[^@]{0,200}@postil\.invalid$/.test(textOf(row.user))) return 'pack';
  return own.revision === undefined ? 'foreign' : 'own';
}

function takeOwn({ path, row }: Annotation, collector: RowCollector): void {
  const parsed = parseHighlight(readOwn(row, objectOf(row.postil)));
  if (parsed.ok) collector.take(parsed.value);
  else {
    const { path: field, message } = explainOwnRow(parsed.problem);
    collector.refuse({ path: `${path}.${field}`, line: null, message });
  }
}

function findSelector(row: JsonObject, type: string): JsonObject | undefined {
  return listOf(row.target)
    .flatMap((target) => listOf(objectOf(target).selector))
    .map(objectOf)
    .find((selector) => selector.type === type);
}

function addressOf(row: JsonObject): string {
  return textOf(row.uri) || textOf(objectOf(listOf(row.target)[0]).source);
}

/** Who exported the file, and names by account. */
interface Who {
  readonly exporter: string;
  readonly names: ReadonlyMap<string, string>;
}

/** The words of an annotation, with the name of who wrote them; the description of a picture; the label of a page. */
function noteOf(row: JsonObject, { exporter, names }: Who): string {
  const user = textOf(row.user);
  const shown = textOf(objectOf(row.user_info).display_name) || names.get(user);
  const name = shown || (/^acct:([^@]{1,200})@/.exec(user)?.[1] ?? user);
  const isReader = user === OURS || (user !== '' && user === exporter);
  const description = textOf(objectOf(listOf(row.target)[0]).description);
  const words = [textOf(row.text), description].filter((text) => text !== '').join('\n\n');
  const hasWords = words !== '' || findSelector(row, 'TextQuoteSelector') !== undefined;
  const label = textOf(findSelector(row, 'PageSelector')?.label);
  return formatNote({ words, name: isReader || !hasWords ? '' : name, label });
}

/** Names as they are shown, by account: some annotations of a file do not have them. */
function listNames(annotations: readonly Annotation[]): ReadonlyMap<string, string> {
  return new Map(
    annotations.flatMap(({ row }): [string, string][] => {
      const name = textOf(objectOf(row.user_info).display_name);
      return name === '' ? [] : [[textOf(row.user), name]];
    }),
  );
}

/** A note as it is kept: name, words, and the page of a PDF. */
export function formatNote({ words, name, label }: { words: string; name: string; label: string }): string {
  const page = label.trim().slice(0, 40);
  return [nameAuthor(name, words), page === '' ? '' : `p. ${page}`].filter((part) => part !== '').join('\n\n');
}

function readForeign(row: JsonObject, path: string, note: string): ForeignRow {
  const quote = findSelector(row, 'TextQuoteSelector');
  return {
    path,
    id: textOf(row.id),
    url: addressOf(row),
    title: textOf(listOf(objectOf(row.document).title)[0]),
    author: '',
    quote: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    start: numberOf(findSelector(row, 'TextPositionSelector')?.start),
    note,
    tags: listOf(row.tags).map(textOf),
    created: textOf(row.created),
    modified: textOf(row.updated),
  };
}

/** Ours, as format-hypothesis.ts wrote it. */
function readOwn(row: JsonObject, own: JsonObject): unknown {
  const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map((type) => findSelector(row, type));
  return {
    id: row.id,
    article: own.article,
    selector:
      quote === undefined
        ? null
        : {
            quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
            position: { start: position?.start, end: position?.end },
            paragraph: own.paragraph,
          },
    colour: own.colour,
    note: row.text,
    tags: row.tags,
    created: row.created,
    modified: row.updated,
    deleted: own.deleted,
    revision: own.revision,
  };
}
