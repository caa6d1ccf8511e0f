// Everything that reads a text of somebody else's, with texts that could keep it busy.
import { anchorSelectors } from '../../lib/core/anchor/anchor-selectors.ts';
import { FORMATS } from '../../lib/core/export/formats.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../lib/core/highlight/highlight.ts';
import { listInlineTags } from '../../lib/core/highlight/inline-tags.ts';
import { readNote, VIEW_BOUNDS } from '../../lib/core/highlight/markdown/read-note.ts';
import { mergeNotes } from '../../lib/core/highlight/merge-notes.ts';
import { createHighlightIndex } from '../../lib/core/highlight/search-highlights.ts';
import { type Present, planImport } from '../../lib/core/import/plan-import.ts';
import { readImport } from '../../lib/core/import/read-import.ts';
import { compareWords } from '../../lib/core/text/compare-words.ts';
import { keepCursor } from '../../lib/core/text/keep-cursor.ts';
import { formatQuoteLink } from '../../lib/core/text/link-to-quote.ts';
import { readPageText } from '../../lib/core/text/page-text.ts';
import { shortLine } from '../../lib/core/text/short-line.ts';
import { splitSentences } from '../../lib/core/text/split-sentences.ts';
import { gather, OPTIONS } from './export-samples.ts';
import { type HostileFamily, listBareFamilies, listFieldFamilies, listRowFamilies } from './hostile-files.ts';
import { makeHostileNotes, makeLadders } from './hostile-notes.ts';
import { IMPORT_CONTEXT } from './import-context.ts';
import { makeArticle, makeHighlight } from './make-highlight.ts';

export interface FuzzSubject {
  readonly name: string;
  /** What waits while it works: a thread of its own, or a page with its reader. */
  readonly where: 'worker' | 'page';
  readonly families: readonly HostileFamily[];
  readonly run: (text: string) => unknown;
  /** Steps that grow faster than the text up to a bound of their own. */
  readonly isBounded?: boolean;
}

/** Hostile notes as families: each makes its text at any length. */
const NOTES: readonly HostileFamily[] = [
  ...makeHostileNotes(1).map(({ name }, nth) => ({
    name: `notes of ${name}`,
    make: (characters: number) => makeHostileNotes(characters)[nth]?.note ?? '',
  })),
  ...makeLadders(1).map(({ name }, nth) => ({
    name,
    // A ladder is as wide as it is high.
    make: (characters: number) => makeLadders(Math.ceil(Math.sqrt(characters)))[nth]?.note ?? '',
  })),
];

/** Many words, of their own or the same few. */
const WORDS: readonly HostileFamily[] = [
  { name: 'words of their own', make: (size) => Array.from({ length: size / 6 }, (_, nth) => `w${nth}`).join(' ') },
  { name: 'the same few words', make: (size) => 'the sea the ship '.repeat(size / 17) },
  { name: 'sentences that end in abbreviations', make: (size) => 'Dr. A. '.repeat(size / 7) },
  { name: 'tags of their own', make: (size) => Array.from({ length: size / 6 }, (_, nth) => `#${nth}`).join(' ') },
];

const ARTICLE = makeArticle();
/** An article of 5,000 words of which each comes again and again, but not in the same order. */
const PAGE = readPageText([
  { heading: false, text: Array.from({ length: 5000 }, (_, nth) => `the${(nth * nth * 7919) % 613}`).join(' ') },
]);

function importFile(text: string): unknown {
  const read = readImport(text, IMPORT_CONTEXT);
  if (!read.ok) return null;
  const present: Present = {
    settings: DEFAULT_SETTINGS,
    highlights: new Map(),
    articles: new Map(),
    tombstones: new Map(),
    drafts: [],
    quarantine: [],
  };
  return planImport(read.value, present, { bringBack: false, takeSettings: false, nowMs: 1_800_000_000_000 });
}

/** A highlight with the text in every place that is written by a reader, a page or a file. */
function withQuote(text: string): Highlight {
  const row = makeHighlight(1, { tags: [text.replace(/[\s#]+/g, '-').slice(0, 100)] });
  return row.selector === null
    ? row
    : {
        ...row,
        selector: { ...row.selector, quote: { exact: text, prefix: text.slice(0, 400), suffix: text.slice(-400) } },
      };
}

/** Of work that takes two texts: each is half of what there is. */
const half = (text: string) => text.slice(0, text.length >> 1);

/** What two authors may have made of one note. */
const MERGES: Readonly<Record<string, (text: string) => unknown>> = {
  'a note changed at both ends': (text) => mergeNotes(`one ${text}`, `${text} two`, text),
  'a note written twice': (text) => mergeNotes(text.slice(0, -1), text.slice(1), 'a'),
  'a note changed in one place': (text) => mergeNotes(`${text} b`, `b ${text}`, `a ${text.slice(9)}`),
};

export const SUBJECTS: readonly FuzzSubject[] = [
  {
    name: 'import',
    where: 'worker',
    families: [...listRowFamilies(), ...listFieldFamilies(), ...listBareFamilies()],
    run: importFile,
  },
  ...FORMATS.flatMap((format): FuzzSubject[] => [
    {
      name: `${format.id} of a note`,
      where: 'worker',
      families: NOTES,
      run: (note) => format.write(gather({ articles: [ARTICLE], highlights: [makeHighlight(1, { note })] }), OPTIONS),
    },
    {
      name: `${format.id} of a quote`,
      where: 'worker',
      families: NOTES,
      run: (text) =>
        format.write(
          gather({
            articles: [makeArticle({ title: text.slice(0, 2000), author: text.slice(0, 2000) })],
            highlights: [withQuote(text)],
          }),
          OPTIONS,
        ),
    },
  ]),
  { name: 'tags in a note', where: 'page', families: [...NOTES, ...WORDS], run: listInlineTags },
  {
    name: 'a note in a view',
    where: 'page',
    families: [...NOTES, ...WORDS],
    run: (text) => readNote(text, VIEW_BOUNDS),
  },
  { name: 'a line of a note', where: 'page', families: NOTES, run: (text) => shortLine(text, 300) },
  { name: 'the cursor in a note', where: 'page', families: NOTES, run: (text) => keepCursor(9, text, `a ${text}`) },
  ...Object.entries(MERGES).map(
    ([name, run]): FuzzSubject => ({
      name,
      where: 'page',
      families: [...NOTES, ...WORDS],
      run: (text) => run(half(text)),
    }),
  ),
  {
    name: 'changes of a quote',
    where: 'page',
    // The table of words has a largest size.
    isBounded: true,
    families: [...NOTES, ...WORDS],
    run: (text) => compareWords(half(text), `a ${half(text).slice(1, -1)} b ${text.slice(-200)}`),
  },
  {
    name: 'sentences of a page',
    where: 'page',
    families: [...NOTES, ...WORDS],
    run: (text) => splitSentences(text, 'en'),
  },
  {
    name: 'a quote, looked for',
    where: 'page',
    families: [...NOTES, ...WORDS],
    run: (text) =>
      anchorSelectors(
        PAGE,
        [withQuote(text)].flatMap(({ selector }) => selector ?? []),
      ),
  },
  {
    name: 'a link to a quote',
    where: 'page',
    families: NOTES,
    run: (exact) => formatQuoteLink({ url: ARTICLE.url, quote: { exact, prefix: exact.slice(0, 400), suffix: '' } }),
  },
  {
    name: 'the index of a search',
    where: 'page',
    families: [...NOTES, ...WORDS],
    run: (note) => createHighlightIndex().add([{ highlight: makeHighlight(1, { note }), article: ARTICLE }]),
  },
];
