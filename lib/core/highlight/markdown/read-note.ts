// One bounded reading of a note's Markdown, for views and files alike. What it understands is CommonMark without HTML and
// references, which are text. Own code, because the cost and the depth of a note that somebody else wrote must have
// bounds: of the parsers that were measured, the small ones take seconds for a hostile note of 6 kB, and the fast one
// would weigh a third of the highlighter. Linear in the length; tests/core/markdown holds it against micromark.
import { HIGHLIGHT_LIMITS } from '../highlight-limits.ts';
import type { Run } from './match-emphasis.ts';
import type { NotePart } from './note-part.ts';
import { type Opening, PartBuilder } from './part-builder.ts';
import { type Block, type Leaf, readBlocks } from './read-blocks.ts';
import { readSpans, type Span } from './read-spans.ts';

/** How much of a note is read as Markdown. What is beyond is shown as it is written: nothing is left out. */
export interface NoteBounds {
  /** UTF-16 code units. */
  readonly characters: number;
  /** Parts of the result. */
  readonly parts: number;
}

/** For a file, written in a worker: all that a note may hold. */
export const FILE_BOUNDS: NoteBounds = { characters: HIGHLIGHT_LIMITS.note, parts: HIGHLIGHT_LIMITS.note };

/** For a view: some eight printed pages, which are read and drawn within 50 ms, whatever is in them. */
export const VIEW_BOUNDS: NoteBounds = { characters: 20_000, parts: 2_000 };

/** The parts of a note, in order. */
export function readNote(markdown: string, bounds: NoteBounds): NotePart[] {
  const end = findCut(markdown, bounds.characters);
  const builder = new PartBuilder(bounds.parts);
  for (const block of readBlocks(markdown.slice(0, end))) addBlock(builder, block);
  if (end < markdown.length) builder.addRaw(markdown.slice(end));
  return builder.parts;
}

/** At the end of a line where there is one. */
function findCut(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const line = text.lastIndexOf('\n', most - 1);
  if (line > 0) return line + 1;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

function addBlock(builder: PartBuilder, block: Block): void {
  if ('lines' in block) addLeaf(builder, block);
  else {
    if (block.kind === 'list') builder.open(describe({ kind: 'list', start: block.start, parts: [] }));
    else builder.open(describe({ kind: block.kind, parts: [] }, `${block.sign} `));
    for (const each of block.blocks) addBlock(builder, each);
    builder.close();
  }
}

function describe(branch: Opening['branch'], before = '', after = ''): Opening {
  return { branch, before, after };
}

function addLeaf(builder: PartBuilder, { kind, lines, words = '' }: Leaf): void {
  if (kind === 'rule') builder.addMark('rule');
  else if (kind === 'code') {
    // One word is the name of a language, where there is code. More may be words of the note.
    const isText = words !== '' && (lines.length === 0 || /\s/.test(words));
    builder.addText('code', (isText ? [words, ...lines] : lines).join('\n'));
  } else {
    builder.open(describe({ kind, parts: [] }, '', '\n'));
    addSpans(builder, readSpans(lines.join('\n').trimEnd()));
    builder.close();
  }
}

function addSpans(builder: PartBuilder, spans: readonly Span[]): void {
  /** How many links are open; one within another is its words alone. */
  let links = 0;
  for (const [at, span] of spans.entries())
    if (span.kind === 'link') {
      if (++links === 1) openLink(builder, span);
      // A picture is not loaded: it is a link to it, by its address where it has no words.
      if (span.isPicture && spans[at + 1]?.kind === 'link-end') builder.addText('text', span.url);
    } else if (span.kind !== 'link-end') addSpan(builder, span);
    else if (--links === 0) builder.close();
}

function addSpan(builder: PartBuilder, span: Exclude<Span, { readonly kind: 'link' | 'link-end' }>): void {
  if (span.kind === 'run') addRun(builder, span);
  else if (span.kind === 'break') builder.addMark('break');
  else builder.addText(span.kind === 'code' ? 'inline-code' : 'text', span.text);
}

function addRun(builder: PartBuilder, { sign, closes, left, opens }: Run): void {
  for (const _ of closes) builder.close();
  builder.addText('text', sign.repeat(left));
  for (const signs of opens.toReversed()) openEmphasis(builder, sign.repeat(signs));
}

function openEmphasis(builder: PartBuilder, sign: string): void {
  builder.open(describe({ kind: sign.length === 2 ? 'strong' : 'emphasis', parts: [] }, sign, sign));
}

function openLink(builder: PartBuilder, { url, isPicture }: { url: string; isPicture: boolean }): void {
  const before = isPicture ? '![' : '[';
  builder.open(describe({ kind: 'link', url: findWebAddress(url), parts: [] }, before, `](${url})`));
}

/** The address where it is one of the web; `null` for any other. */
function findWebAddress(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
}
