import { listOf, objectOf, textOf } from '../text/json-value.ts';

/** What a thing of JSON-LD says that it is, without the prefixes of the standard's terms. */
export function typesOf(value: unknown): string[] {
  const object = objectOf(value);
  return listOf(object.type ?? object['@type']).map((type) => textOf(type).replace(/^(oa:|as:)/, ''));
}
