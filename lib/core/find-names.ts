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
  const pattern = new RegExp(names.map(escapeForPattern).join('|'), 'g');
  return (passage) => {
    const { text } = passage;
    const matches: NameMatch[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const { index } = found;
      // The pattern knows no words: with it "Saudi Arabian" would hide "Saudi" behind "Saudi Arabia". Lookarounds in
      // the pattern itself would cost ten times as much.
      const name = names.find((each) => text.startsWith(each, index) && isWholeWord(text, index, index + each.length));
      const owner = name === undefined ? undefined : ownerOf.get(name);
      if (name === undefined || owner === undefined) pattern.lastIndex = index + 1;
      else {
        matches.push({ owner, ...toRawRange(passage, index, index + name.length) });
        pattern.lastIndex = index + name.length;
      }
    }
    return matches;
  };
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
