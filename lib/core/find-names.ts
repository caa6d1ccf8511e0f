import { isWholeWord } from './find-quote.ts';
import { foldText, type NormalisedText, toRawRange } from './normalise-text.ts';

/** One name that stands in a passage, in raw offsets, half open. */
export interface NameMatch {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
}

/** A rule that finds names: compiled once for a pack, used on each passage. */
export type FindNames = (passage: NormalisedText) => NameMatch[];

/**
 * Compiles the names of several owners into one search: exact, whole word, longest first, never approximate, so that
 * "China-Pakistan Economic Corridor" is one name and not three. A name of two owners goes to the first.
 */
export function compileNames(owners: readonly { readonly id: string; readonly names: readonly string[] }[]): FindNames {
  const ownerOf = new Map<string, string>();
  for (const { id, names } of owners)
    for (const name of names.map(foldText)) if (name !== '' && !ownerOf.has(name)) ownerOf.set(name, id);
  const names = [...ownerOf.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => [];
  const pattern = new RegExp(names.map((name) => escapeForPattern(name)).join('|'), 'gu');
  return (passage) =>
    [...passage.text.matchAll(pattern)].flatMap(({ index, 0: name }) => {
      const owner = ownerOf.get(name);
      if (owner === undefined || !isWholeWord(passage.text, index, index + name.length)) return [];
      return [{ owner, ...toRawRange(passage, index, index + name.length) }];
    });
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
