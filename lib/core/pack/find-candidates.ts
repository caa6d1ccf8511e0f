// Whom an article may speak of, by the one sign that needs no dictionary: runs of capitalised words.

/** Somebody or something that may be an actor, with the spellings that stand in the text, the long one first. */
export interface Candidate {
  readonly name: string;
  readonly names: readonly string[];
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{Lu}[\\p{L}\\p{M}]*)*";
const ARTICLE = '\\p{Ll}{1,3}[-‑]';
/** "Tehrik-i-Taliban", "al-Qaeda"; of "Saudi-led" only the name. */
const NAME = `(?:Gen|Dr|Mr|Mrs|Ms|Lt|Col|Maj|Prof|Sen|Gov|St)\\.|(?:${ARTICLE})?${WORD}(?:[-‑](?:\\p{Ll}{1,3}[-‑])?${WORD})*`;
const JOINT = 'of|the|and|for|bin|bint|ibn|al|el|de|del|der|du|la|van|von|da|di|ul';
/** A run; joints stand between capitalised words only. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${NAME})(?: (?:(?:${JOINT}) ){0,2}(?:${NAME}))*(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
const ABBREVIATION = /^ ?\((?<short>\p{Lu}[\p{Lu}\p{N}.&-]{1,11})\)/u;
/** What stands before the first word of a sentence. */
const SENTENCE_START = /(?:^|[.!?…:]["”’')\]]*\s)["“‘'([]*$/u;
/** Words that begin sentences and no names; English alone, for other languages the lower-case twin decides. */
const OPENERS = new Set(
  (
    'a after all also although an and another any as at because before both but by despite during each even for from ' +
    'he her his how however if in indeed instead it its many meanwhile moreover most much no nor not of on once one ' +
    'only or other our over she since so some still such than that the their then there these they this those though ' +
    'thus to under until we what when where whether which while who why with without yet you'
  ).split(' '),
);
const ADDRESSES = /(?<=\b(?:Gen|Dr|Mr|Mrs|Ms|Lt|Col|Maj|Prof|Sen|Gov|St)\.)$/u;

/** Whether capitals tell anything in this text: most letters are of a script that has them. */
export function hasCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const cased = text.match(/[\p{Lu}\p{Ll}]/gu)?.length ?? 0;
  return cased * 2 > letters;
}

/**
 * The candidates of a text, by first mention. The first word of a sentence counts only where it stands capitalised
 * inside another too; an abbreviation in brackets joins the name before it; months and days are left out.
 */
export function findCandidates(paragraphs: readonly string[], language: string): Candidate[] {
  const text = paragraphs.join('\n\n');
  if (!hasCapitals(text)) return [];
  const runs = paragraphs.flatMap(readRuns);
  const inside = new Set(runs.flatMap(({ words, starts }) => (starts ? words.slice(1) : words)));
  const lower = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  const dates = new Set(datesIn(language));
  const found = new Map<string, string[]>();
  for (const { words, starts, short } of runs) {
    for (const name of namesOf(words, { starts, inside, lower })) {
      if (name.length < 2 || dates.has(name.toLowerCase())) continue;
      const names = found.get(name) ?? [name];
      if (short !== null && name.endsWith(words.at(-1) ?? '')) names.push(short);
      found.set(name, [...new Set(names)]);
    }
  }
  const joined = new Set([...found.values()].flatMap(([, ...others]) => others));
  return [...found].filter(([name]) => !joined.has(name)).map(([name, names]) => ({ name, names }));
}

interface Run {
  readonly words: readonly string[];
  /** The run stands where a sentence begins. */
  readonly starts: boolean;
  readonly short: string | null;
}

function readRuns(paragraph: string): Run[] {
  return [...paragraph.matchAll(RUN)].map(({ 0: run, index }) => {
    const before = paragraph.slice(Math.max(0, index - 12), index);
    const starts = (index < 12 ? SENTENCE_START : STARTS_LATER).test(before) && !ADDRESSES.test(before.trimEnd());
    const short = ABBREVIATION.exec(paragraph.slice(index + run.length))?.groups?.short ?? null;
    return { words: run.split(' '), starts, short };
  });
}

/** As `SENTENCE_START`, where the text before was cut. */
const STARTS_LATER = /[.!?…:]["”’')\]]*\s["“‘'([]*$/u;

/** The names in one run: without what only begins the sentence, and cut at "and" unless it is inside a longer name. */
function namesOf(
  words: readonly string[],
  known: { starts: boolean; inside: ReadonlySet<string>; lower: ReadonlySet<string> },
): string[] {
  const [first = '', ...others] = words;
  const isOpener = OPENERS.has(first.toLowerCase()) || known.lower.has(first.toLowerCase());
  const isMere = known.starts && !known.inside.has(first) && (others.length === 0 || isOpener);
  const whole = isMere || (known.starts && OPENERS.has(first.toLowerCase())) ? others : words;
  const from = whole.findIndex((word) => /\p{Lu}/u.test(word));
  if (from < 0) return [];
  const rest = whole.slice(from);
  const and = rest.indexOf('and');
  const isOneName = and < 0 || rest.slice(0, and).includes('of');
  return isOneName ? [rest.join(' ')] : [rest.slice(0, and), rest.slice(and + 1)].flatMap(cutAtAnd);
}

function cutAtAnd(words: readonly string[]): string[] {
  const and = words.indexOf('and');
  if (words.length === 0) return [];
  return and < 0
    ? [words.join(' ').replace(/^the /, '')]
    : [words.slice(0, and).join(' '), ...cutAtAnd(words.slice(and + 1))];
}

/** The names of months and days, which some languages write with capitals. */
function datesIn(language: string): string[] {
  try {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2024, at, 1)));
    const days = Array.from({ length: 7 }, (_, at) => day.format(Date.UTC(2024, 0, at + 1)));
    return [...months, ...days].map((name) => name.toLowerCase());
  } catch {
    return [];
  }
}
