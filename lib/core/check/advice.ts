// What an editor is told of a pack that the schema lets through: the rules, each with what it finds and its remedy.

/** By rule; docs/pack-format.md shows this table, and a test holds the two together. */
export const ADVICE = {
  'older-format': [
    'The file is of an earlier format',
    'Write "formatVersion": 2, and say in "creator" who made the notes.',
  ],
  'impossible-date': ['A date that no calendar has', 'Correct the month or the day.'],
  'published-after-as-of': ['The article appeared after the day of the evidence', 'Correct one of the two dates.'],
  'source-after-as-of': [
    'A source is younger than the day of the evidence',
    'Bring "asOf" up to the last day on which you looked.',
  ],
  'no-changelog-entry': ['The changelog does not know this version', 'Add an entry that says what is new in it.'],
  'changelog-order': ['The changelog is not newest first', 'Sort its entries, the newest at the top.'],
  'not-at-own-address': [
    'The article’s link does not match its hosts and paths',
    'Correct "url", or add its host and path to "address".',
  ],
  'host-missing': [
    'The host is given with www and not without, or the other way',
    'Add the other one, if the site answers at both.',
  ],
  'whole-site': ['A path that every page of the site begins with', 'Write the path of the article alone.'],
  'no-body': [
    'No paragraph of the zone "body": the article would never be recognised',
    'Give the article’s own paragraphs the zone "body".',
  ],
  'unused-source': ['A source that nothing refers to', 'Refer to it where it counts, or take it out.'],
  'same-address': ['Two sources lead to one page', 'Keep one, and give its id where the other’s stands.'],
  'repeated-reference': ['An id stands twice in one list', 'Take one of the two out.'],
  'repeated-statement': [
    'Two statements say the same, word for word',
    'Keep it where it belongs, or say what differs.',
  ],
  'no-source': [
    'A claim is assessed and no source is given',
    'Add evidence with a source, or assess it "unverified" or "opinion".',
  ],
  'weak-source-alone': [
    'An assessment rests on aggregators alone',
    'Find a better source, or write "one report" in the line or the note.',
  ],
  'no-attribution': [
    'An allegation of another than the author, not assessed as to whether it was said',
    'Add "attribution".',
  ],
  'assessment-of-other-kind': [
    'An assessment that does not go with the kind of claim',
    'Correct the kind, or choose another assessment.',
  ],
  'same-words': ['Two claims stand on the same words', 'Make one claim of them, or give each its own words.'],
  'short-quote': [
    'A quote of under 20 characters without context',
    'Add "prefix" and "suffix": about 32 characters before and after it.',
  ],
  'tab-in-quote': ['A tab or a new line in a quote', 'Write one space in its place.'],
  'self-relation': ['A claim is related to itself', 'Name another claim, or take the relation out.'],
  'repeated-relation': ['A relation is told twice', 'Keep one; "contradicts" holds both ways and is told on one side.'],
  'presupposes-circle': [
    'Claims presuppose one another in a circle',
    'Take out the one that does not need the others.',
  ],
  'deed-without-actor': [
    'Who does it, or to whom, is not among the claim’s actors',
    'Add the id to the claim’s "actors".',
  ],
  'repeated-deed': ['One deed is told twice on a claim', 'Keep one of the two.'],
  'hedge-not-in-text': [
    'A hedge that stands neither in the claim’s words nor, with --against, in their paragraph',
    'Copy the hedge from the article, or take it out.',
  ],
  'repeated-name': [
    'An actor has one name twice',
    'Take one out: case counts, kinds of quotation marks, dashes and spaces do not.',
  ],
  'shared-name': [
    'A name of two actors: it would go to the first',
    'Leave it with one, and mark the other’s places by mentions.',
  ],
  'needless-mention': ['A mention of what the actor’s own names mark already', 'Take the mention out.'],
  'overlapping-mentions': [
    'Two mentions lie on the same words, and are not two actors on the very same ones',
    'Shorten one, or take it out.',
  ],
  'unseen-actor': [
    'An actor without names, mentions and claims: no reader would meet it',
    'Give it names or mentions, or take it out.',
  ],
  'short-elsewhere': [
    'A spelling of one or two characters for any article',
    'Leave it out of "elsewhere": it would hit other words.',
  ],
  'shared-elsewhere': ['A spelling of two actors for any article', 'Leave it out of "elsewhere" of both, or of one.'],
  'relative-date': ['A date that moves with the reader', 'Write the date or the year.'],
  exclamation: ['An exclamation mark', 'Write a full stop.'],
  'judgement-word': ['A word that judges', 'Say what happened, and leave the judgement to the reader.'],
  'own-voice': ['A note speaks of its writer', 'Say what the sources say.'],
  'stray-space': ['Two spaces in a row', 'Write one.'],
  'other-article': [
    'The text is not the article of the pack',
    'Check against the saved article, or make the fingerprints again.',
  ],
  'fingerprint-differs': [
    'A paragraph’s fingerprint is not that of the text',
    'Make its shingles again from the text.',
  ],
  'quote-not-found': ['A quote that is not in the text', 'Copy the words from the article.'],
  'quote-differs': ['A quote that is nearly in the text', 'Copy the words from the article as they stand there.'],
  'quote-ambiguous': [
    'A quote that stands more than once in its paragraph',
    'Add "prefix" and "suffix" that tell which one is meant.',
  ],
  'quote-in-other-paragraph': ['A quote that stands in another paragraph', 'Correct "paragraph".'],
  'name-not-found': ['A name that is nowhere in the text', 'Correct its spelling, or take it out.'],
  'name-hits-longer-name': [
    'A name inside a longer name that is nobody’s',
    'Add the longer name to the actor that it means, or use mentions in place of the name.',
  ],
} as const satisfies Readonly<Record<string, readonly [finds: string, remedy: string]>>;

/** The name of a rule that gives advice; each has a test that breaks it. */
export type AdviceRule = keyof typeof ADVICE;

/** One finding of a rule: where, and what exactly. */
export interface Finding {
  readonly rule: AdviceRule;
  /** JSON path in dot notation. */
  readonly path: string;
  readonly message: string;
}

/** A finding at a path. */
export function find(rule: AdviceRule, path: string, message: string): Finding {
  return { rule, path, message };
}

/** Tells each value but the first of its key: `told` makes a finding of the later and the first one. */
export function findRepeated<Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => string,
  told: (value: Value, first: Value) => Finding,
): Finding[] {
  const firsts = new Map<string, Value>();
  const findings: Finding[] = [];
  for (const value of values) {
    const key = keyOf(value);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, value);
    else findings.push(told(value, first));
  }
  return findings;
}
