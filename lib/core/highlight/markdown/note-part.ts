/** A piece of a note's Markdown, ready to be drawn. Trees are at most 40 parts deep: a drawer may recurse. */
export type NotePart = NoteBranch | NoteLeaf;

/** A part with others in it. */
export type NoteBranch =
  | {
      readonly kind: 'paragraph' | 'heading' | 'quote' | 'item' | 'strong' | 'emphasis';
      readonly parts: readonly NotePart[];
    }
  /** `start`: the first number; `null` for a list of points. */
  | { readonly kind: 'list'; readonly start: number | null; readonly parts: readonly NotePart[] }
  /** `url`: http or https; `null` where the note has another address, whose words alone are shown. */
  | { readonly kind: 'link'; readonly url: string | null; readonly parts: readonly NotePart[] };

/** A part with text alone, or with nothing in it. */
export type NoteLeaf =
  | { readonly kind: 'text'; readonly text: string }
  /** Markdown beyond the bounds, as it was written, lines included. */
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'inline-code' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'rule' };
