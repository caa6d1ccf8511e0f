// Rows on their way through messages, of which browsers refuse those over 64 MiB.

/** What one message or one stored record may hold. */
export interface PartLimits {
  readonly rows: number;
  /** UTF-16 code units of JSON, each of which is at most three bytes. One row may be longer and is a part of its own. */
  readonly characters: number;
}

/** Far below 64 MiB in bytes, and far above the longest row (`highlight-limits.ts`). */
export const MAX_PART_CHARACTERS = 8_000_000;

/** Splits rows, in their order, into parts of at most so many rows and characters; no part is empty. */
export function splitRows<Row>(rows: readonly Row[], limits: PartLimits): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    if (part.length > 0 && (part.length >= limits.rows || characters + length > limits.characters)) {
      parts.push(part);
      part = [];
      characters = 0;
    }
    part.push(row);
    characters += length;
  }
  return part.length === 0 ? parts : [...parts, part];
}
