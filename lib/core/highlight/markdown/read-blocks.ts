// The blocks of a note: quotes, lists, headings, code, paragraphs. After CommonMark 0.31, appendix "phase 1", without
// HTML and references, which are text. One pass; a line is looked at once for each container that it is in.
import { expandTabs, isRule, readFence, readItem, trimHeading } from './read-line.ts';

/** A block of a note. */
export type Block = Container | Leaf;

/** A block with blocks in it. */
export interface Container {
  readonly kind: 'quote' | 'list' | 'item';
  readonly blocks: Block[];
  /** Of a list: the first number; `null` for points. */
  readonly start: number | null;
  /** Of an item: as it is written. Of a list: what its items have in common. */
  readonly sign: string;
  /** Of an item: columns from the edge of what it is in to its text. */
  readonly indent: number;
}

/** A block of lines. */
export interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'rule';
  readonly lines: string[];
  /** Of code: what is behind the signs that open it. */
  readonly words?: string;
}

/** Containers within containers; what would be deeper is the text of a paragraph. A list counts twice. */
const MAX_CONTAINERS = 30;

/** The blocks of a note, in order; no line is left out. */
export function readBlocks(markdown: string): Block[] {
  const reader = new BlockReader();
  for (const line of markdown.replace(/\r?\n$/, '').split(/\r\n?|\n/)) reader.addLine(expandTabs(line));
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  /** The containers that the last line is in, the outermost first. */
  readonly #open: Container[] = [];
  /** The last block of the innermost container, while lines may be added to it. */
  #leaf: Leaf | null = null;
  /** Closes the code that is open; `null` for code that is indented. */
  #fence: { readonly sign: string; readonly indent: number } | null = null;
  /** Lines without text after indented code, which are code when more of it follows. */
  #blanks = 0;

  addLine(line: string): void {
    let rest = line;
    let depth = 0;
    for (; depth < this.#open.length; depth++) {
      const next = enter(this.#open[depth], rest);
      if (next === null) break;
      rest = next;
    }
    if (this.#fence !== null && depth === this.#open.length) {
      this.#addFenced(rest, this.#fence);
      return;
    }
    for (let next = this.#startContainer(rest, depth); next !== null; next = this.#startContainer(rest, depth))
      [rest, depth] = [next, this.#open.length];
    this.#addLeaf(rest, depth);
  }

  #addFenced(line: string, { sign, indent }: { readonly sign: string; readonly indent: number }): void {
    const body = line.trim();
    const isEnd = countBlanks(line) < 4 && body.startsWith(sign) && body === sign.charAt(0).repeat(body.length);
    if (isEnd) this.#endLeaf();
    else this.#leaf?.lines.push(line.slice(Math.min(indent, countBlanks(line))));
  }

  /** Opens the quote or the item that a line starts, and returns the rest of the line; `null` where it starts none. */
  #startContainer(line: string, depth: number): string | null {
    const indent = countBlanks(line);
    const body = line.slice(indent);
    if (indent >= 4 || depth >= MAX_CONTAINERS - 1) return null;
    if (body.startsWith('>')) {
      this.#leave(depth);
      this.#enter({ kind: 'quote', blocks: [], start: null, sign: '>', indent: 0 });
      return body.slice(body.charAt(1) === ' ' ? 2 : 1);
    }
    const item = isRule(body) ? null : readItem(body);
    if (item === null) return null;
    const isInterrupting = this.#leaf?.kind === 'paragraph' && depth === this.#open.length;
    if (isInterrupting && (item.rest === '' || (item.start ?? 1) !== 1)) return null;
    this.#cut(depth);
    const list = this.#open.at(-1);
    if (list?.kind !== 'list' || list.sign !== item.sign.slice(-1)) {
      this.#leave(depth);
      this.#enter({ kind: 'list', blocks: [], start: item.start, sign: item.sign.slice(-1), indent: 0 });
    }
    this.#enter({ kind: 'item', blocks: [], start: null, sign: item.sign, indent: indent + item.width });
    return item.rest;
  }

  #addLeaf(line: string, depth: number): void {
    const indent = countBlanks(line);
    const body = line.slice(indent);
    const isInside = depth === this.#open.length;
    const paragraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : null;
    if (body === '') this.#addBlank(depth);
    else if (indent >= 4) {
      if (paragraph === null) this.#addCode(line.slice(4), depth);
      else paragraph.lines.push(body);
    } else if (paragraph !== null && isInside && /^(?:=+|-+)$/.test(body.trimEnd())) this.#makeHeading(paragraph);
    else if (isRule(body)) this.#add({ kind: 'rule', lines: [] }, depth);
    else if (/^#{1,6}(?:[ \t]|$)/.test(body)) this.#add({ kind: 'heading', lines: [trimHeading(body)] }, depth);
    else this.#addText(body, { indent, depth, paragraph });
    if (this.#leaf?.kind === 'rule' || this.#leaf?.kind === 'heading') this.#endLeaf();
  }

  #addText(body: string, at: { indent: number; depth: number; paragraph: Leaf | null }): void {
    const fence = readFence(body);
    if (fence !== null) {
      this.#add({ kind: 'code', lines: [], words: fence.words }, at.depth);
      this.#fence = { sign: fence.sign, indent: at.indent };
    } else if (at.paragraph !== null) at.paragraph.lines.push(body);
    else this.#add({ kind: 'paragraph', lines: [body] }, at.depth);
  }

  #addCode(line: string, depth: number): void {
    if (this.#leaf?.kind !== 'code' || depth < this.#open.length) this.#add({ kind: 'code', lines: [] }, depth);
    for (; this.#blanks > 0; this.#blanks--) this.#leaf?.lines.push('');
    this.#leaf?.lines.push(line);
  }

  #addBlank(depth: number): void {
    if (depth < this.#open.length) this.#cut(depth);
    if (this.#leaf?.kind === 'code') this.#blanks++;
    else this.#endLeaf();
  }

  /** What was a paragraph is a heading, by the line beneath it. */
  #makeHeading({ lines }: Leaf): void {
    this.#blocksHere.splice(-1, 1, { kind: 'heading', lines });
    this.#endLeaf();
  }

  #add(leaf: Leaf, depth: number): void {
    this.#leave(depth);
    this.#blocksHere.push(leaf);
    this.#leaf = leaf;
  }

  #enter(container: Container): void {
    this.#blocksHere.push(container);
    this.#open.push(container);
  }

  /** Closes the containers from a depth on, and the list there, which holds nothing but items. */
  #leave(depth: number): void {
    this.#cut(depth);
    if (this.#open.at(-1)?.kind === 'list') this.#open.pop();
  }

  #cut(depth: number): void {
    this.#open.length = depth;
    this.#endLeaf();
  }

  #endLeaf(): void {
    [this.#leaf, this.#fence, this.#blanks] = [null, null, 0];
  }

  get #blocksHere(): Block[] {
    return this.#open.at(-1)?.blocks ?? this.blocks;
  }
}

/** The rest of a line inside a container; `null` where the line is not in it. */
function enter(container: Container | undefined, line: string): string | null {
  const indent = countBlanks(line);
  switch (container?.kind) {
    case 'quote':
      if (indent >= 4 || line.charAt(indent) !== '>') return null;
      return line.slice(indent + (line.charAt(indent + 1) === ' ' ? 2 : 1));
    case 'item':
      if (indent === line.length) return container.blocks.length > 0 ? '' : null;
      return indent >= container.indent ? line.slice(container.indent) : null;
    default:
      return line;
  }
}

function countBlanks(line: string): number {
  let at = 0;
  while (line.charAt(at) === ' ') at++;
  return at;
}
