// From what the schema says of a value to what a person with a text editor is to do about it.
import type * as v from 'valibot';
import type { PackProblem } from '../problem.ts';
import { packSchema } from './pack.ts';

/** A rule's name, what is wrong, and the remedy. */
type Explained = Pick<PackProblem, 'rule' | 'message' | 'remedy'>;

/** One problem for one issue of the schema, with the JSON path where it stands. */
export function explainIssue(issue: v.BaseIssue<unknown>): PackProblem {
  const keys = issue.path?.map(({ key }) => key) ?? [];
  return { path: formatPath(keys), ...explain(issue, keys), severity: 'error' };
}

/** `['claims', 3, 'selector']` → `claims[3].selector`. */
export function formatPath(keys: readonly unknown[]): string {
  const steps = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '') || '(root)';
}

function explain(issue: v.BaseIssue<unknown>, keys: readonly unknown[]): Explained {
  const { type, received } = issue;
  const key = keys.at(-1);
  if (key === 'formatVersion') return explainVersion(issue);
  if (key === 'format' && type === 'literal')
    return { rule: 'other-format', message: `is ${received}`, remedy: 'A pack begins with "format": "postil-pack".' };
  if (received === 'undefined' && issue.input === undefined)
    return { rule: 'missing-field', message: 'is missing', remedy: explainMissing(issue, keys) };
  if (type === 'strict_object' && issue.expected === 'never')
    return { rule: 'unknown-field', message: 'is no field of the format', remedy: 'Take it out, or correct its name.' };
  if (issue.kind === 'validation') return explainValidation(issue);
  if (type === 'picklist')
    return { rule: 'unknown-value', message: `is ${received}`, remedy: `Choose one of ${issue.expected}.` };
  return { rule: 'wrong-type', message: `is ${received}`, remedy: `Write ${describeExpected(issue)}.` };
}

/** A key that an object has not is an issue of the object: what its value should be is looked up in the schema. */
function explainMissing(issue: v.BaseIssue<unknown>, keys: readonly unknown[]): string {
  const schema = keys.reduce<unknown>((at, key) => {
    const within = unwrap(at);
    return typeof key === 'number' ? read(within, 'item') : read(read(within, 'entries'), key);
  }, packSchema);
  const [type, expected] = [read(schema, 'type'), read(schema, 'expects')];
  const isKnown = typeof type === 'string' && typeof expected === 'string';
  return `Add it: ${describeExpected(isKnown ? { type, expected } : issue)}.`;
}

/** The schema inside one that only says what may be left out. */
function unwrap(schema: unknown): unknown {
  return read(schema, 'wrapped') ?? schema;
}

function read(value: unknown, key: unknown): unknown {
  const isOwn = typeof value === 'object' && value !== null && typeof key === 'string' && Object.hasOwn(value, key);
  return isOwn ? Reflect.get(value, key) : undefined;
}

function explainVersion({ input, received }: v.BaseIssue<unknown>): Explained {
  if (typeof input === 'number' && Number.isInteger(input) && input > 0)
    return {
      rule: 'later-format',
      message: `is ${received}, a format that this version of Postil does not know`,
      remedy: 'Update Postil, then open the pack again.',
    };
  return { rule: 'no-format-version', message: `is ${received}`, remedy: 'Write "formatVersion": 2.' };
}

/** By the kind of check; where the schema has words of its own these are the message. */
const REMEDIES: Readonly<Record<string, readonly [rule: string, remedy: string]>> = {
  non_empty: ['empty', 'Write something, or take the entry out.'],
  min_length: ['too-few', 'Add at least one.'],
  max_length: ['too-long', 'Shorten it.'],
  min_value: ['out-of-range', 'Count paragraphs from 0.'],
  integer: ['out-of-range', 'Write a whole number.'],
  url: ['not-an-address', 'Write the full address, with http: or https:.'],
  starts_with: ['bad-path', 'Begin the path with "/".'],
  check: ['unsafe-value', 'Delete what cannot be seen, or what does not belong.'],
  regex: ['bad-form', 'Correct its form.'],
};

const REMEDY_BY_MESSAGE: readonly [pattern: RegExp, rule: string, remedy: string][] = [
  [/begin with http/, 'unsafe-link', 'Link to a page with http: or https:, or leave the source out.'],
  [/user name/, 'unsafe-link', 'Take "name:password@" out of the address.'],
  [/YYYY/, 'bad-date', 'Write 2017, 2017-11 or 2017-11-26.'],
  [/language tag/, 'bad-language', 'Write the tag of BCP 47, for example "en".'],
  [/lower-case letters, digits and hyphens/, 'bad-id', 'Write an id like "raheel-sharif": at most 64 characters.'],
];

function explainValidation(issue: v.BaseIssue<unknown>): Explained {
  const special = REMEDY_BY_MESSAGE.find(([pattern]) => pattern.test(issue.message));
  const [rule, remedy] = special?.slice(1) ?? REMEDIES[issue.type] ?? ['bad-form', 'Correct its form.'];
  if (issue.type === 'max_length') {
    const [limit, length] = [Number(issue.requirement), String(issue.input).length];
    return {
      rule: 'too-long',
      message: `has ${length} characters`,
      remedy: `Shorten it by ${length - limit}, to ${limit}.`,
    };
  }
  return { rule: String(rule), message: issue.message, remedy: String(remedy) };
}

function describeExpected({ expected, type }: Pick<v.BaseIssue<unknown>, 'expected' | 'type'>): string {
  switch (type) {
    case 'array':
      return 'a list, [ ]';
    case 'strict_object':
    case 'record':
    case 'custom':
      return 'an object, { }';
    case 'picklist':
      return `one of ${expected}`;
    case 'nullable':
      return 'text, or null';
    default:
      return expected === 'string' ? 'text in quotation marks' : expected === 'number' ? 'a number' : String(expected);
  }
}
