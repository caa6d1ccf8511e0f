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
  const pattern = new RegExp(names.map(wholeWord).join('|'), 'gu');
  return (passage) =>
    [...passage.text.matchAll(pattern)].flatMap(({ index, 0: name }) => {
      const owner = ownerOf.get(name);
      return owner === undefined ? [] : [{ owner, ...toRawRange(passage, index, index + name.length) }];
    });
}

/** In the pattern itself, so that "Saudi" is found in a text that says "Saudi Arabian" and not "Saudi Arabia". */
function wholeWord(name: string): string {
  const inside = '[\\p{L}\\p{N}\\p{M}_]';
  const isWord = (unit: string | undefined) => unit !== undefined && new RegExp(inside, 'u').test(unit);
  const before = isWord([...name][0]) ? `(?<!${inside})` : '';
  const after = isWord([...name].at(-1)) ? `(?!${inside})` : '';
  return `${before}${escapeForPattern(name)}${after}`;
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
