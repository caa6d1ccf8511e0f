// What the bodies of a W3C annotation say: words, tags, colours. https://www.w3.org/TR/annotation-model/#bodies-and-targets
import { type JsonObject, listOf, objectOf, textOf } from '../text/json-value.ts';
import { stripHtml } from './strip-html.ts';
import { typesOf } from './types-of.ts';

/** How many lists may be within each other. */
const MAX_DEPTH = 8;

/** The single things of a list, a composite or a set; of a choice the first, which is the default. */
export function openGroups(value: unknown, depth = 0): readonly unknown[] {
  const types = typesOf(value);
  const items = listOf(objectOf(value).items);
  const isGroup = types.some((type) => ['Choice', 'Composite', 'List', 'Independents'].includes(type));
  if (!isGroup || depth > MAX_DEPTH) return [value];
  const wanted = types.includes('Choice') ? items.slice(0, 1) : items;
  return wanted.flatMap((item) => openGroups(item, depth + 1));
}

interface Said {
  readonly words: string;
  /** Of who said it, where that is told. */
  readonly creator: string;
}

/** What is said of the target, and in which words it is tagged. */
export function readBodies(note: JsonObject): { said: readonly Said[]; tags: readonly string[]; colour: string } {
  const bodies = [...listOf(note.body), ...listOf(note.bodyValue)].flatMap((body) => openGroups(body));
  const isTag = (body: unknown) => listOf(objectOf(body).purpose ?? note.motivation).includes('tagging');
  const objects = bodies.map(objectOf);
  return {
    said: bodies
      .filter((body) => !isTag(body))
      .map((body) => ({ words: wordsOf(body), creator: nameOf(objectOf(body).creator) }))
      .filter(({ words }) => words !== ''),
    tags: [
      ...bodies.filter(isTag).map(wordsOf),
      // Readium writes them beside the words.
      ...objects.flatMap(({ tag, tags }) => [...listOf(tag), ...listOf(tags)]).map(textOf),
    ],
    colour: objects.map(({ color }) => colourOf(color)).find((colour) => colour !== '') ?? '',
  };
}

/** The name of a person, or what else tells one from another. */
export function nameOf(creator: unknown): string {
  return listOf(creator)
    .map((one) => (typeof one === 'string' ? one : firstText(objectOf(one), ['name', 'nickname', 'id', '@id'])))
    .filter((name) => name !== '')
    .join(', ');
}

function firstText(object: JsonObject, names: readonly string[]): string {
  return names.map((name) => textOf(object[name])).find((text) => text !== '') ?? '';
}

function wordsOf(body: unknown): string {
  if (typeof body === 'string') return body;
  const { value, format, source } = objectOf(body);
  const text = textOf(value);
  if (text === '')
    return textOf(source) || firstText(objectOf(source), ['id']) || firstText(objectOf(body), ['id', '@id']);
  if (listOf(format).includes('text/html')) return stripHtml(text, { isHtml: true });
  const isTagged = format === undefined && text.startsWith('<') && text.trimEnd().endsWith('>');
  return isTagged ? stripHtml(text) : text;
}

/** A name, `#rrggbb`, or shares of red, green and blue. */
function colourOf(color: unknown): string {
  if (typeof color === 'string') return color;
  const { red, green, blue } = objectOf(color);
  const shares = [red, green, blue];
  if (!shares.every((share) => typeof share === 'number' && share >= 0 && share <= 255)) return '';
  return `#${shares.map((share) => Math.round(Number(share)).toString(16).padStart(2, '0')).join('')}`;
}
