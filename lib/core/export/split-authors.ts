// The line in which a page says who wrote it, cut into names. One splitter for lists and for bibliographies, which differ
// only in what they take for a name.
import { isParticle } from './name-particles.ts';

/** What stands between two names, whatever they are. */
const SURE = /[;；؛、،，]|,? (?:and|&) /;
/** “And” in languages in which the word is in no name. */
const AND = / (?:und|et|и) /;
/** “And” in languages in which it is: “e” is in “Costa e Silva” too. */
const AND_BY_LANGUAGE: Readonly<Record<string, RegExp>> = { nl: / en /, it: / e /, pt: / e / };

/** How to tell two names from one. */
export interface AuthorsReading {
  /** BCP 47, of the article; may be empty. */
  readonly language: string;
  /** Whether these words may be a whole name. A comma separates names only where this holds for every part. */
  readonly isName: (words: string) => boolean;
}

/** The names in their order, trimmed, none empty; a name with its parts turned round (“Khan, Simbal”) stays one. */
export function splitAuthors(author: string, { language, isName }: AuthorsReading): string[] {
  const separators = [AND, AND_BY_LANGUAGE[language.slice(0, 2).toLowerCase()], /, ?/];
  return separators
    .reduce<string[]>(
      (parts, separator) => (separator === undefined ? parts : parts.flatMap((part) => cut(part, separator, isName))),
      author.split(SURE),
    )
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function cut(part: string, separator: RegExp, isName: AuthorsReading['isName']): string[] {
  const names = part.split(separator);
  return names.length > 1 && names.every((name) => isName(name.trim())) && !isInverted(names) ? names : [part];
}

/** Whether two parts are a family name and a given one: “Le Guin, Ursula K.”, “Khan, Simbal”. */
export function isInverted([family = '', given = '', ...more]: readonly string[]): boolean {
  if (more.length > 0 || family === '' || given === '') return false;
  const words = family.trim().split(' ');
  const startsWithParticle = words.length > 1 && isParticle((words[0] ?? '').toLowerCase());
  return words.length === 1 || startsWithParticle || /(?:^| )\p{Lu}\.$/u.test(given.trim());
}
