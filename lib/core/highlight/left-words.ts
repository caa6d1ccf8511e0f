import type { Draft } from './draft-store.ts';
import type { Highlight } from './highlight.ts';

/** What a script on a page has that the store has not, as it leaves it to the script of the next version. */
export interface LeftWords {
  /** What is written beyond the notes of their rows. */
  readonly drafts: readonly Draft[];
  /** Rows that were never acknowledged. */
  readonly rows: readonly Highlight[];
  /** The note that is being written, and what was kept of it when typing began. */
  readonly writing: { readonly id: string; readonly base: string } | null;
}

/** With what was typed since at the end of the note that is being written. */
export function addTyped(left: LeftWords, typed: string): LeftWords {
  const { drafts, writing } = left;
  if (writing === null || typed === '') return left;
  const draft = drafts.find(({ id }) => id === writing.id) ?? { ...writing, note: writing.base };
  const others = drafts.filter(({ id }) => id !== writing.id);
  return { ...left, drafts: [...others, { ...draft, note: `${draft.note ?? ''}${typed}` }] };
}

/** No words, no rows. */
export const NOTHING_LEFT: LeftWords = { drafts: [], rows: [], writing: null };

/** As text, and back; what cannot be read is nothing. Rows are parsed by whoever keeps them. */
export const formatLeft = (left: LeftWords): string => JSON.stringify(left);

/** Reads what `formatLeft` wrote; returns `NOTHING_LEFT` for any other text. Never throws. */
export function parseLeft(text: string): LeftWords {
  try {
    const left: unknown = JSON.parse(text);
    return isLeft(left) ? left : NOTHING_LEFT;
  } catch {
    return NOTHING_LEFT;
  }
}

function isLeft(value: unknown): value is LeftWords {
  if (!isObject(value)) return false;
  const { drafts, rows, writing } = value;
  const isWriting = writing === null || (isObject(writing) && areTexts([writing.id, writing.base]));
  const areDrafts = Array.isArray(drafts) && drafts.every((draft) => isObject(draft) && isDraft(draft));
  return isWriting && areDrafts && Array.isArray(rows) && rows.every((row) => isObject(row) && areTexts([row.id]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const areTexts = (values: readonly unknown[]) => values.every((value) => typeof value === 'string');
const isDraft = ({ id, note, base }: Record<string, unknown>) => areTexts([id, note, base]);
