// W3C Web Annotations of anyone's, sets of Readium's, and our own without loss. https://www.w3.org/TR/annotation-model/
// No context is fetched: terms are taken by their names in the standard's own.

import { HIGHLIGHT_LIMITS } from '../highlight/highlight-limits.ts';
import { NOTE_RULE } from '../highlight/merge-notes.ts';
import { parseArticle, parseHighlight } from '../highlight/parse-highlight.ts';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../text/json-value.ts';
import { collectRows, type RowCollector } from './collect-rows.ts';
import { explainOwnRow } from './explain-row.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { joinReplies } from './join-replies.ts';
import { nameAuthor } from './name-author.ts';
import { nameOf, readBodies } from './read-body.ts';
import { type Book, readBook } from './read-book.ts';
import { listOwnArticles, readOwnAnnotation } from './read-own-annotation.ts';
import { listTargets, type Target } from './read-target.ts';
import { typesOf } from './types-of.ts';

/** An annotation of another program. */
interface Foreign {
  readonly path: string;
  readonly id: string;
  /** Annotations of the same file that it is about; empty when it is about anything else. */
  readonly answers: readonly string[];
  readonly note: JsonObject;
  readonly targets: readonly Target[];
}

/** True for an annotation, a page, a collection or a set of them, or a list. */
export function isAnnotations(json: unknown): boolean {
  const first = Array.isArray(json) ? json[0] : json;
  const graph = objectOf(first)['@graph'];
  return [first, ...listOf(graph).slice(0, 1)].some((value) => typesOf(value).some((type) => /^Annotation/.test(type)));
}

/** One highlight for each annotation and target; replies are in the note that they answer. */
export function parseAnnotations(json: unknown, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  for (const value of listOwnArticles(json)) {
    const article = parseArticle(value);
    if (article.ok) collector.takeArticle(article.value);
  }
  const foreign: Foreign[] = [];
  for (const [path, value] of listAnnotations(json)) {
    const note = objectOf(value);
    const id = textOf(note.id ?? note['@id']);
    if (!isObject(value) || !typesOf(value).includes('Annotation'))
      collector.refuse({ path, line: null, message: 'this is no annotation' });
    else if (id.startsWith('urn:postil:pack:')) collector.skip();
    else if ('postil:revision' in note) takeOwn(collector, { note, id, path });
    else foreign.push({ path, id, answers: [], note, targets: listTargets(note.target) });
  }
  addForeign(collector, foreign, readBook(json));
  return collector.finish('json-ld');
}

function listAnnotations(json: unknown): (readonly [path: string, value: unknown])[] {
  const within = (list: unknown, path: string) => listOf(list).map((value, at) => [`${path}[${at}]`, value] as const);
  if (Array.isArray(json)) return within(json, '');
  const object = objectOf(json);
  if (object['@graph'] !== undefined) return within(object['@graph'], '@graph');
  const items = object.items ?? objectOf(object.as).items;
  if (items !== undefined) return within(items, 'items');
  if (isObject(object.first)) return within(object.first.items, 'first.items');
  return [['(file)', json]];
}

function takeOwn(collector: RowCollector, { note, id, path }: { note: JsonObject; id: string; path: string }): void {
  const own = parseHighlight(readOwnAnnotation(note, id));
  if (own.ok) collector.take(own.value);
  else {
    const { path: field, message } = explainOwnRow(own.problem);
    collector.refuse({ path: `${path}.${field}`, line: null, message });
  }
}

function addForeign(collector: RowCollector, foreign: readonly Foreign[], book: Book | null): void {
  const ids = new Set(foreign.map(({ id }) => id));
  const linked = foreign.map((each) => {
    const isReply = each.targets.length > 0 && each.targets.every(({ url }) => url !== each.id && ids.has(url));
    return isReply ? { ...each, answers: each.targets.map(({ url }) => url) } : each;
  });
  const creators = new Set(foreign.flatMap(({ note }) => listCreators(note)));
  const { notes, replies } = joinReplies(linked);
  for (const annotation of notes) {
    const answers = replies.get(annotation) ?? [];
    const said = [annotation, ...answers].map(({ note }) => formatNote(note, creators.size > 1));
    const whole = said.filter((words) => words !== '').join(NOTE_RULE);
    if (whole.length <= HIGHLIGHT_LIMITS.note) {
      addTargets(collector, annotation, { words: whole, book });
      for (const _ of answers) collector.join();
    } else
      for (const [nth, each] of [annotation, ...answers].entries())
        addTargets(collector, { ...each, targets: annotation.targets }, { words: said[nth] ?? '', book });
  }
}

/** Who wrote an annotation, and its bodies where these are another's. */
function listCreators(note: JsonObject): string[] {
  return [nameOf(note.creator), ...readBodies(note).said.map(({ creator }) => creator)].filter((name) => name !== '');
}

function formatNote(note: JsonObject, isNamed: boolean): string {
  const creator = nameOf(note.creator);
  const { said } = readBodies(note);
  const words = said.map((each) => (isNamed ? nameAuthor(each.creator || creator, each.words) : each.words));
  return words.join('\n\n');
}

function addTargets(
  collector: RowCollector,
  { path, id, note, targets }: Foreign,
  { words, book }: { readonly words: string; readonly book: Book | null },
): void {
  const { tags, colour } = readBodies(note);
  const isBookmark =
    listOf(note.motivation).includes('bookmarking') ||
    listOf(note.body).some((body) => objectOf(body).highlight === 'bookmark');
  if (isBookmark && words === '') {
    collector.skip();
    return;
  }
  if (targets.length === 0)
    collector.refuse({ path: `${path}.target`, line: null, message: 'it does not say what it is about' });
  for (const [nth, { styleClass, ...target }] of targets.entries())
    collector.add({
      path,
      id: nth === 0 || id === '' ? id : `${id}#${nth}`,
      author: '',
      ...target,
      ...(book === null || /^https?:/i.test(target.url) ? {} : { ...book, url: '' }),
      note: words,
      tags,
      colour: styleClass || colour,
      created: textOf(note.created),
      modified: textOf(note.modified),
    });
}
