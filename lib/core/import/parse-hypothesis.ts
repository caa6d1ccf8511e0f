// What the Hypothesis client exports, what its API answers, and our own files of that form without loss.
import { parseArticle, parseHighlight } from '../parse-highlight.ts';
import { collectRows, type ForeignRow } from './collect-rows.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json-value.ts';

const BETWEEN = '\n\n---\n\n';

/** True for `{ annotations: […] }` of the client, and `{ rows: […], total }` of the API. */
export function isHypothesis(json: unknown): boolean {
  const { annotations, rows, total } = objectOf(json);
  return Array.isArray(annotations) || (Array.isArray(rows) && typeof total === 'number');
}

/** One highlight for each annotation; answers to one stand in its note, in their order. */
export function parseHypothesis(json: unknown, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  const file = objectOf(json);
  const name = Array.isArray(file.annotations) ? 'annotations' : 'rows';
  const list = listOf(file[name]);
  for (const value of listOf(objectOf(file.postil).articles)) {
    const article = parseArticle(value);
    if (article.ok) collector.takeArticle(article.value);
  }
  const ids = new Set(list.map((value) => textOf(objectOf(value).id)));
  const answers = new Map<string, string[]>();
  const rows: [string, JsonObject][] = [];
  for (const [at, value] of list.entries()) {
    const path = `${name}[${at}]`;
    const row = objectOf(value);
    const [parent] = listOf(row.references).map(textOf);
    if (!isObject(value)) collector.refuse({ path, line: null, message: 'Expected an object' });
    else if (parent !== undefined && ids.has(parent))
      answers.set(parent, [...(answers.get(parent) ?? []), textOf(row.text)]);
    else rows.push([path, row]);
  }
  for (const [path, row] of rows) {
    const own = objectOf(row.postil);
    if (own.pack !== undefined) collector.skip();
    else if (own.revision === undefined) collector.add(readForeign(row, path, answers.get(textOf(row.id)) ?? []));
    else {
      const parsed = parseHighlight(readOwn(row, own));
      if (parsed.ok) collector.take(parsed.value);
      else collector.refuse({ path, line: null, message: parsed.problem });
    }
  }
  return collector.finish('hypothesis');
}

function findSelector(row: JsonObject, type: string): JsonObject | undefined {
  return listOf(row.target)
    .flatMap((target) => listOf(objectOf(target).selector))
    .map(objectOf)
    .find((selector) => selector.type === type);
}

function readForeign(row: JsonObject, path: string, answers: readonly string[]): ForeignRow {
  const quote = findSelector(row, 'TextQuoteSelector');
  return {
    path,
    id: textOf(row.id),
    url: textOf(row.uri) || textOf(objectOf(listOf(row.target)[0]).source),
    title: textOf(listOf(objectOf(row.document).title)[0]),
    author: '',
    quote: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    start: numberOf(findSelector(row, 'TextPositionSelector')?.start),
    note: [textOf(row.text), ...answers].filter((text) => text !== '').join(BETWEEN),
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
