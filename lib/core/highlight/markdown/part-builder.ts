// Builds a tree of bounded depth and size from a flat row of openings and closings.
import type { NoteBranch, NotePart } from './note-part.ts';

/** How deep a note is nested at most: blocks within blocks, where a list counts twice, and spans within spans. */
export const MAX_DEPTH = 40;

/** A branch, and what stands for its ends in the text when there is no room for it. */
export interface Opening {
  readonly branch: NoteBranch;
  readonly before: string;
  readonly after: string;
}

/** Beyond its bounds branches are left out and their text stays, with the signs that made them. */
export class PartBuilder {
  readonly parts: NotePart[] = [];
  readonly #mostParts: number;
  readonly #into: NotePart[][] = [this.parts];
  /** For each branch that is open: `null`, or the sign that ends it where it was left out. */
  readonly #ends: (string | null)[] = [];
  #count = 0;

  constructor(mostParts: number) {
    this.#mostParts = mostParts;
  }

  open({ branch, before, after }: Opening): void {
    const isInside = this.#hasRoom && this.#ends.length < MAX_DEPTH;
    this.#ends.push(isInside ? null : after);
    if (isInside) {
      const parts: NotePart[] = [];
      this.#add({ ...branch, parts });
      this.#into.push(parts);
    } else this.#append('raw', before);
  }

  close(): void {
    const end = this.#ends.pop();
    if (end === null) this.#into.pop();
    else if (end !== undefined) this.#append('raw', end);
  }

  addText(kind: 'text' | 'inline-code' | 'code', text: string): void {
    const isOutside = typeof this.#ends.at(-1) === 'string';
    if (!this.#hasRoom || isOutside) this.#append('raw', text);
    else if (kind === 'text') this.#append('text', text);
    else this.#add({ kind, text });
  }

  /** Markdown as it is written. */
  addRaw(text: string): void {
    this.#append('raw', text);
  }

  addMark(kind: 'break' | 'rule'): void {
    if (this.#hasRoom) this.#add({ kind });
    else this.#append('raw', '\n');
  }

  get #hasRoom(): boolean {
    return this.#count < this.#mostParts;
  }

  #add(part: NotePart): void {
    this.#count++;
    this.#into.at(-1)?.push(part);
  }

  /** Text that follows text of its kind is one part with it. */
  #append(kind: 'text' | 'raw', text: string): void {
    const into = this.#into.at(-1) ?? this.parts;
    const last = into.at(-1);
    if (last?.kind === kind) into[into.length - 1] = { kind, text: last.text + text };
    else if (text !== '') this.#add({ kind, text });
  }
}
