// Names in a text: a trie over words, walked once along the passage. The cost is that of cutting the passage into words,
// whatever the number of names; one pattern of alternatives would try each of them at each place, and Aho-Corasick over
// characters would spend a state on each character of ten thousand names to find what always begins at a word.
import { foldText, type NormalisedText, toRawRange } from '../text/normalise-text.ts';

/** One name that stands in a passage, in raw offsets, half open. */
export interface NameMatch {
  readonly owner: string;
  readonly start: number;
  readonly end: number;
}

/** A rule that finds names: compiled once for all packs, used on each passage. */
export type FindNames = (passage: NormalisedText) => NameMatch[];

/** Steps are words, and single signs between them: "Al-Qaeda" is three steps, "Gen. Sharif" four. */
interface Step {
  owner: string | null;
  next: Map<string, Step> | null;
}

/**
 * Compiles the names of several owners into one search: exact, whole word, longest first, never approximate, so that
 * "China-Pakistan Economic Corridor" is one name and not three. A name of two owners goes to the first.
 */
export function compileNames(owners: readonly { readonly id: string; readonly names: readonly string[] }[]): FindNames {
  const root = makeStep();
  for (const { id, names } of owners) for (const name of names) addName(root, foldText(name), id);
  return (passage) => {
    const { text } = passage;
    const matches: NameMatch[] = [];
    for (let at = 0; at < text.length; ) {
      const found = matchAt(root, text, at);
      if (found === null) at = endOfWord(text, at);
      else {
        matches.push({ owner: found.owner, ...toRawRange(passage, at, found.end) });
        at = found.end;
      }
    }
    return matches;
  };
}

function makeStep(): Step {
  return { owner: null, next: null };
}

function addName(root: Step, name: string, owner: string): void {
  if (name === '') return;
  let step = root;
  for (let at = 0; at < name.length; ) {
    const end = endOfWord(name, at);
    const key = name.slice(at, end);
    step.next ??= new Map();
    let next = step.next.get(key);
    if (next === undefined) {
      next = makeStep();
      step.next.set(key, next);
    }
    step = next;
    at = end;
  }
  step.owner ??= owner;
}

/** The longest name that begins here and ends with a word: where a longer one breaks off, the last whole one counts. */
function matchAt(root: Step, text: string, start: number): { owner: string; end: number } | null {
  let best: { owner: string; end: number } | null = null;
  let step: Step | undefined = root;
  for (let at = start; at < text.length && step.next !== null; ) {
    const end = endOfWord(text, at);
    step = step.next.get(text.slice(at, end));
    if (step === undefined) break;
    if (step.owner !== null) best = { owner: step.owner, end };
    at = end;
  }
  return best;
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}_]|[\uD800-\uDFFF]/u;
const MARK = /\p{M}/u;
/** Scripts that put no space between words: there one character is taken as a word. */
const SPACELESS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}]/u;
/** U+0E01, the first Thai letter: none of those scripts has a letter before it. */
const FIRST_SPACELESS = 0x0e01;

/** Where the word that begins here ends; a sign that is no part of a word stands alone. */
function endOfWord(text: string, start: number): number {
  const first = kindAt(text, start);
  let end = start + 1;
  if (first === 'sign') return end;
  if (first === 'spaceless') {
    // Vowels and tone marks belong to the character before them.
    while (end < text.length && MARK.test(text.charAt(end))) end++;
    return end;
  }
  while (end < text.length && kindAt(text, end) === 'word') end++;
  return end;
}

function kindAt(text: string, at: number): 'word' | 'sign' | 'spaceless' {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code) ? 'word' : 'sign';
  const unit = text.charAt(at);
  if (!WORD_UNIT.test(unit)) return 'sign';
  return code >= FIRST_SPACELESS && SPACELESS.test(unit) && !MARK.test(unit) ? 'spaceless' : 'word';
}

/** Letters, digits and the underscore. */
function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}
