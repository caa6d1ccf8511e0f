// Names of authors, taken apart for a bibliography as far as that is certain. Rules of thumb, from how names are written
// in Latin letters; a name that they do not fit stays whole, which every citation style can print.

import { isParticle } from './name-particles.ts';
import { isInverted, splitAuthors } from './split-authors.ts';

/** `given` is empty for a name that is not to be taken apart: of an organisation, or of another script. */
export interface CitedName {
  readonly family: string;
  readonly given: string;
  /** In small letters before the family name: “van der” Berg. */
  readonly particle: string;
  /** “Jr.”, “III”. */
  readonly suffix: string;
}

interface Context {
  /** BCP 47, of the article. */
  readonly language: string;
  /** Names of organisations that are known otherwise: the site, the publisher, those of a pack. */
  readonly organisations: readonly string[];
}

/** Nobody lists more; what is longer is no list of names. */
const MAX_CHARACTERS = 1000;
const MAX_WORDS = 7;

const CAPITALISED = /^(?:(?:al|el|an|ar|as|ash|at|az|ul|ud|uz)-|[dl]['’])?\p{Lu}[\p{Script=Latin}\p{M}'’.-]*$/u;
const TITLE =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|gen|lt|col|capt|maj|sgt|cpl|adm|brig|cmdr|rev|hon|amb|sen|gov|ing|dipl|h\.e)\.|dr|prof|mr|mrs|ms|mx|sir|dame|professor|general|colonel|brigadier|admiral|ambassador|senator|reverend|sheikh|maulana|mufti|ustad|doktor|herr|frau|monsieur|madame)$/i;
const DEGREE = /^(?:ph\.?d|m\.?d|m\.?sc|b\.?sc|m\.?a|b\.?a|ll\.?[bm]|esq|obe|mbe|cbe)\.?$/i;
const GENERATION = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
/** Words that persons are not called, an article before the name, and an acronym. */
const ORGANISATION =
  /^(?:agency|agence|associated|association|bank|board|bureau|cent(?:er|re)|college|committee|company|correspondents?|council|daily|department|desk|editorial|editors?|federation|foundation|gazette|group|herald|inc\.?|institute?|journal|ltd\.?|magazine|media|ministry|monitor|network|news|newsroom|office|organi[sz]ation|post|press|project|radio|redaktion|reporters?|review|service|society|staff|studio|team|television|times|tribune|tv|university|weekly|wire)$/i;
const ARTICLE = /^(?:the|le|la|les|el|los|las|il|der|die|das|al)$/i;
const ACRONYM = /^\p{Lu}{3,}$/u;
const VIETNAMESE_FAMILY =
  /^(?:bùi|đặng|đinh|đoàn|đỗ|dương|hồ|hoàng|huỳnh|lê|lý|mai|ngô|nguyễn|nguyen|phạm|phan|trần|trịnh|trương|võ|vũ)$/iu;
const VIETNAMESE_LETTER = /[ăơưđ\u1EA0-\u1EF9]/iu;
/** Families that are known without their accents. */
const VIETNAMESE_PLAIN = /^(?:nguyen|tran|pham|huynh)$/i;
/** The names in a line that says who wrote an article. Takes one line; see `cleanLine`. */
export function listNames(author: string, context: Context): CitedName[] {
  if (author.length > MAX_CHARACTERS) return [whole(author)];
  const isName = (words: string) => isPersonName(words, context);
  return splitAuthors(author.replace(/^by:? (?=\p{Lu})/iu, ''), { language: context.language, isName }).map(
    (name) => takeApart(name, context) ?? whole(name),
  );
}

/** Whether this is written as persons are, and as organisations are not. */
export function isPersonName(name: string, context: Context): boolean {
  return takeApart(name, context) !== null;
}

/** `null` for what may be no person’s name. */
function takeApart(name: string, context: Context): CitedName | null {
  if (isKnownOrganisation(name, context)) return null;
  const [family = '', given = '', ...more] = name.split(/ ?, ?/).filter((part) => !isSuffix(part));
  const suffix = name.split(/[ ,]+/).find((word) => GENERATION.test(word) && word !== name) ?? '';
  if (more.length > 0) return null;
  if (given !== '')
    return isInverted([family, given]) && isNameLike(wordsOf(family)) && isNameLike(wordsOf(given))
      ? withParticle(wordsOf(family), wordsOf(given).join(' '), suffix)
      : null;
  const words = wordsOf(family);
  if (words.length < 2 || !isNameLike(words) || !startsAsName(words)) return null;
  return isFamilyFirst(words, context)
    ? withParticle(words.slice(0, 1), words.slice(1).join(' '), suffix)
    : splitAtFamily(words, suffix);
}

/** The site’s host is told too: “Al Jazeera” of aljazeera.com. */
function isKnownOrganisation(name: string, { organisations }: Context): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const known = letters(name);
  return organisations.some((each) => letters(each) === known || letters(each.split('.')[0] ?? '') === known);
}

/** Without titles before it, and without degrees and generations after it. */
function wordsOf(name: string): string[] {
  const words = name.split(' ');
  while (words.length > 2 && TITLE.test(words[0] ?? '')) words.shift();
  while (words.length > 1 && isSuffix(words.at(-1) ?? '')) words.pop();
  return words;
}

function isSuffix(word: string): boolean {
  return DEGREE.test(word) || GENERATION.test(word);
}

function isNameLike(words: readonly string[]): boolean {
  return (
    words.length <= MAX_WORDS &&
    words.every((word) => (CAPITALISED.test(word) && !ORGANISATION.test(word)) || isParticle(word)) &&
    CAPITALISED.test(words.at(-1) ?? '')
  );
}

function startsAsName(words: readonly string[]): boolean {
  const [first = ''] = words;
  const isShouted = words.every((word) => word === word.toUpperCase());
  return (
    CAPITALISED.test(first) &&
    !TITLE.test(first) &&
    !ARTICLE.test(first) &&
    (isShouted || !words.some((word) => ACRONYM.test(word)))
  );
}

function isFamilyFirst(words: readonly string[], { language }: Context): boolean {
  if (/^hu\b/i.test(language)) return true;
  const [first = '', ...rest] = words.map((word) => word.normalize('NFC'));
  const isVietnamese = /^vi\b/i.test(language) || [first, ...rest].some((word) => VIETNAMESE_LETTER.test(word));
  return isVietnamese ? VIETNAMESE_FAMILY.test(first) : rest.length > 1 && VIETNAMESE_PLAIN.test(first);
}

/** The last word, and the words before it that belong to it; the first one is a given name. */
function splitAtFamily(words: readonly string[], suffix: string): CitedName {
  let start = words.length - 1;
  while (start > 1 && isParticle((words[start - 1] ?? '').toLowerCase())) {
    start--;
    // “Ortega y Gasset”: it joins two.
    if (/^[ey]$/.test(words[start] ?? '') && start > 1) start--;
  }
  return withParticle(words.slice(start), words.slice(0, start).join(' '), suffix);
}

function withParticle(words: readonly string[], given: string, suffix: string): CitedName {
  const at = words.findIndex((word) => !isParticle(word));
  return { family: words.slice(at).join(' '), given, particle: words.slice(0, at).join(' '), suffix };
}

function whole(name: string): CitedName {
  return { family: name, given: '', particle: '', suffix: '' };
}
