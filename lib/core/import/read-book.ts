// Which book a set of Readium's is about: https://github.com/readium/annotations
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../text/json-value.ts';

/** A publication by title and author, without an address. */
export interface Book {
  readonly title: string;
  /** Names, with commas between them; empty where none is told. */
  readonly author: string;
}

/** The publication of a set; `null` for what is no set. Its sources are chapters, and no pages of their own. */
export function readBook(json: unknown): Book | null {
  const { type, about } = objectOf(json);
  if (!isObject(about) || !listOf(type).includes('AnnotationSet')) return null;
  const title = textIn(about, 'title');
  return { title: title || textIn(about, 'identifier'), author: title === '' ? '' : textIn(about, 'creator') };
}

/** A term of Dublin Core, with its prefix or without: one text or several, in one language or several. */
function textIn(about: JsonObject, term: string): string {
  return listOf(about[`dc:${term}`] ?? about[term])
    .map((value) => textOf(value) || textOf(objectOf(value).name) || textOf(Object.values(objectOf(value))[0]))
    .filter((text) => text !== '')
    .join(', ');
}
