// What the Kindle app writes of a highlight or a note: a heading with kind, colour and place, and the words.
import type { KindleEntry } from './kindle-entry.ts';
import { type KindleKind, meaningsOf, WITHOUT_BLANKS } from './label-words.ts';
import { type KindlePlace, type KindleRange, readHeadingPlace } from './read-label.ts';

/** Bytes of a book that a location stands for, a little less than 128: ends are told nowhere, and are not drawn too near. */
const BYTES_A_LOCATION = 100;

/** Colours of the app in the languages that it speaks; those that English has too are known elsewhere. */
const COLOURS: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [
    ['yellow', 'gelb jaune amarillo amarilla giallo amarelo geel жёлтый желтый 黄 노랑 노란'],
    ['blue', 'blau bleu azul blu blauw синий голубой 蓝 藍 青 ブルー 파랑 파란'],
    ['pink', 'rosa rose roze розовый 粉 ピンク 분홍'],
    ['orange', 'naranja arancione laranja oranje оранжевый 橙 オレンジ 주황'],
  ].flatMap(([colour = '', words = '']) => words.split(' ').map((word) => [word, colour])),
);

interface Heading {
  readonly kind: KindleKind;
  readonly colour: string;
  readonly place: KindlePlace;
}

/** `Highlight (yellow) - Chapter > Page 12 · Location 180`, in any language; `null` for a heading of another kind. */
export function readHeading(heading: string): Heading | null {
  const plain = heading.normalize('NFKC').slice(0, 2000);
  const bracket = /^([^()\-–—:]{1,60})\(([^()]{1,40})\)/u.exec(plain);
  const name = (bracket?.[1] ?? plain.split(/[-–—:|]/u, 1)[0] ?? '').toLowerCase();
  const meanings = (name.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap(meaningsOf);
  const kind = (['bookmark', 'note', 'highlight'] as const).find((each) => meanings.includes(each));
  if (kind === undefined) return null;
  // A chapter may be called by a number, or by a page.
  const after = bracket?.[0].length ?? (name.length < plain.length ? name.length : 0);
  const place = plain.slice(Math.max(after, plain.lastIndexOf('>') + 1));
  return { kind, colour: nameColour(bracket?.[2] ?? ''), place: readHeadingPlace(place) };
}

/** The English name of a colour in any of the languages, or what was given. */
export function nameColour(word: string): string {
  const plain = word.trim().toLowerCase();
  // Where no blanks stand between words the name may be part of one: 黄色.
  const part = Object.keys(COLOURS).find((each) => WITHOUT_BLANKS.test(each) && plain.includes(each));
  return COLOURS[plain] ?? COLOURS[part ?? ''] ?? plain;
}

/** An entry whose end is guessed by the length of its words, for a notebook tells only where it begins. */
export function toEntry(
  { kind, colour, place }: Heading,
  { nth, path, line, words }: Pick<KindleEntry, 'nth' | 'path' | 'line' | 'words'>,
): KindleEntry {
  const isNote = kind === 'note';
  const bytes = new TextEncoder().encode(words).length;
  const more = isNote ? 0 : Math.ceil(bytes / BYTES_A_LOCATION) + 1;
  const reach = { ...place, location: extend(place.location, more) };
  return { nth, path, line, isNote, words, place, reach, created: '', colour };
}

function extend(range: KindleRange | null, more: number): KindleRange | null {
  return range === null ? null : { start: range.start, end: range.end + more };
}
