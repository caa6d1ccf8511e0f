// The notebook that the Kindle app exports as HTML: `noteHeading` with kind, colour and place, then `noteText`.
//
// Sources of the shape (facts, no code): the samples of krystofl/kindle-notes-to-md and thinkhuman/kindlenotestomarkdown,
// and of public converters that tell how the app for the Mac closes `h3` and `div` crosswise. So it is read mark by mark:
// what is between one class and the next are its words.
import type { ImportContext, ImportSet } from '../import-set.ts';
import { stripHtml } from '../strip-html.ts';
import { collectBooks, type KindleBooks } from './collect-books.ts';
import { cutLimitNotice } from './label-words.ts';
import { nameColour, readHeading, toEntry } from './notebook-entry.ts';

interface Part {
  readonly name: string;
  readonly html: string;
  readonly line: number;
}

const NAMES = new Set(['notebookfor', 'booktitle', 'authors', 'citation', 'sectionheading', 'noteheading', 'notetext']);
/** Characters of a tag; no notebook has longer ones. */
const MAX_TAG = 1000;

/** True for HTML with the classes of a notebook. */
export function isNotebook(text: string): boolean {
  return /\bclass\s?=\s?["']?noteHeading\b/i.test(text) && /\bclass\s?=\s?["']?(?:bookTitle|noteText)\b/i.test(text);
}

/** One row for each highlight with its note; bookmarks are counted as left out. */
export function parseNotebook(text: string, context: ImportContext): ImportSet {
  const books = collectBooks(context);
  const parts = splitParts(text);
  let [title, author, nth] = ['', '', 0];
  for (const [at, part] of parts.entries()) {
    if (part.name === 'booktitle') title = wordsOf(part.html);
    if (part.name === 'authors') author = wordsOf(part.html);
    if (part.name !== 'noteheading') continue;
    const next = parts[at + 1];
    const words = next?.name === 'notetext' ? wordsOf(next.html) : '';
    addPart({ part, words, nth: ++nth, title, author }, books);
  }
  return books.finish('kindle-notebook');
}

interface Found {
  readonly part: Part;
  readonly words: string;
  readonly nth: number;
  readonly title: string;
  readonly author: string;
}

function addPart({ part: { html, line }, words, nth, title, author }: Found, books: KindleBooks): void {
  const path = `note ${nth}`;
  const heading = readHeading(wordsOf(html));
  const colour = /highlight_([a-z]+)/i.exec(html)?.[1];
  const rest = cutLimitNotice(words) ?? words;
  if (heading?.kind === 'bookmark') books.skip();
  else if (heading === null || rest === '')
    books.refuse({ path, line, message: 'Expected a highlight or a note with words' });
  else {
    const named = colour === undefined ? heading : { ...heading, colour: nameColour(colour) };
    books.add(title, author, toEntry(named, { nth, path, line, words: rest }));
  }
}

/** What has a class of a notebook, up to the next that has one. One pass. */
function splitParts(text: string): Part[] {
  const marks = [...findMarks(text)];
  return marks.map(({ name, line, end }, nth) => ({ name, line, html: text.slice(end, marks[nth + 1]?.start) }));
}

/** A tag with a class of a notebook: its name, its line, and where it stands. */
interface Mark {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function* findMarks(text: string): Generator<Mark> {
  let [line, tagAt] = [1, -1];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') line++;
    else if (sign === '<') tagAt = at;
    if (sign !== '>' || tagAt < 0) continue;
    const name = at - tagAt > MAX_TAG ? null : classOf(text.slice(tagAt, at));
    if (name !== null) yield { name, line, start: tagAt, end: at + 1 };
    tagAt = -1;
  }
}

function classOf(tag: string): string | null {
  const name = /\sclass\s?=\s?["']?([A-Za-z]+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
  return NAMES.has(name) ? name : null;
}

/** Up to the first end of a block: of `div`, or of the `h3` that the app for the Mac closes in its place. */
function wordsOf(html: string): string {
  const end = html.search(/<\/(?:div|h[1-6])\b/i);
  const inner = end < 0 ? html : html.slice(0, end);
  return stripHtml(inner.replaceAll('&middot;', '·'), { isHtml: true }).trim();
}
