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

export type NoteLeaf =
  /** `raw`: Markdown beyond the bounds, as it was written, lines included. */
  | { readonly kind: 'text' | 'raw' | 'inline-code' | 'code'; readonly text: string }
  | { readonly kind: 'break' | 'rule' };
