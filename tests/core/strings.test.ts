import { describe, expect, it } from 'vitest';
import type { Placement } from '../../lib/core/note/place-notes.ts';
import type { Recognition, RecognitionReason } from '../../lib/core/note/reader-state.ts';
import { packSchema } from '../../lib/core/pack/pack.ts';
import type { Problem } from '../../lib/core/problem.ts';
import {
  assessmentKey,
  confidenceKey,
  explainProblem,
  explainRecognition,
  kindKey,
  reasonKey,
  type Translate,
  typeKey,
} from '../../lib/core/strings.ts';
import catalogue from '../../locales/en.json';
import { emptyAt } from '../support/empty-problem.ts';

const claim = packSchema.entries.claims.item.entries;
const actor = packSchema.entries.actors.item.entries;

/** Every reason, and the compiler sees that none is missing. */
const REASONS: Record<NonNullable<Placement['reason']>, true> = {
  'no-paragraph': true,
  'not-in-paragraph': true,
  ambiguous: true,
  'text-changed': true,
  'other-paragraph': true,
};
const reasons = Object.keys(REASONS).filter((reason): reason is keyof typeof REASONS => reason in REASONS);

/** As the browser does it: `$1` is the first substitution; one that is not given stays. */
const translate: Translate = (key, substitutions = []) =>
  catalogue[key].replace(/\$(\d)/g, (place, nth) => String(substitutions[Number(nth) - 1] ?? place));

describe('the key for a value of the pack', () => {
  const rows = [
    ...claim.assessment.options.map((value) => ['assessment', value, assessmentKey(value)] as const),
    ...claim.kind.options.map((value) => ['kind', value, kindKey(value)] as const),
    ...claim.confidence.options.map((value) => ['confidence', value, confidenceKey(value)] as const),
    ...actor.type.options.map((value) => ['type', value, typeKey(value)] as const),
    ...reasons.map((value) => ['reason', value, reasonKey(value)] as const),
  ];

  it.each(rows)('has words for the %s “%s”', (_what, _value, key) => {
    expect(catalogue).toHaveProperty(key, expect.stringMatching(/\S/));
  });

  it.each(['assessment', 'kind', 'confidence', 'type', 'reason'])('is of its own for each %s', (what) => {
    const keys = rows.filter(([prefix]) => prefix === what).map(([, , key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys.map((key) => catalogue[key])).size).toBe(keys.length);
  });

  it.each([
    [assessmentKey('partly supported'), 'assessmentPartlySupported'],
    [assessmentKey('prediction: not borne out'), 'assessmentPredictionNotBorneOut'],
    [confidenceKey('medium-high'), 'confidenceMediumHigh'],
    [reasonKey('not-in-paragraph'), 'reasonNotInParagraph'],
  ])('joins the words of a value: %s', (key, expected) => {
    expect(key).toBe(expected);
  });
});

describe('explainRecognition', () => {
  const of = (reason: RecognitionReason): Recognition => ({
    pack: 'arabnews-1204791',
    confidence: 0.874,
    reason,
    copy: reason === 'text-only',
    paragraphs: { found: 11, changed: 2, total: 13 },
  });
  const EXPLAINED: Record<RecognitionReason, string> = {
    'text-and-address': 'Recognised by address and text: 87 % of the annotated text is here.',
    'text-only':
      'Recognised by its text, at an address that is not the article’s own: 87 % of the annotated text is here. This is a copy.',
    'text-differs': 'The page has too little of the annotated text to mark: 11 of 13 paragraphs.',
    'other-text': 'No annotated article on this page.',
    'actors-only': 'No annotated article on this page. The marks are by name only.',
    waiting: 'The address is known; the text is not here, or is another.',
    left: 'No notes for this page yet.',
  };
  const known = Object.keys(EXPLAINED).filter((reason): reason is RecognitionReason => reason in EXPLAINED);

  it.each(known)('says it in a whole sentence when the reason is %s', (reason) => {
    expect(explainRecognition(of(reason), translate)).toBe(EXPLAINED[reason]);
  });

  it('says that nothing was read yet', () => {
    expect(explainRecognition(null, translate)).toBe('No notes for this page yet.');
  });

  it.each([
    [0, '0 %'],
    [0.005, '1 %'],
    [0.994, '99 %'],
    [1, '100 %'],
  ])('gives the share %d in whole percent', (confidence, percent) => {
    expect(explainRecognition({ ...of('text-and-address'), confidence }, translate)).toContain(`: ${percent} of`);
  });
});

describe('explainProblem', () => {
  const path = 'claims[3].kind';
  const PROBLEMS: { readonly [Kind in Problem['kind']]: readonly [Extract<Problem, { kind: Kind }>, string] } = {
    'missing-pack': [{ kind: 'missing-pack', pack: 'p' }, 'missing from the extension. Install it again.'],
    'broken-pack': [
      {
        kind: 'broken-pack',
        pack: 'p',
        problems: [emptyAt(path), emptyAt('id')],
      },
      `cannot be read. Problems: 2, the first at ${path}: is empty`,
    ],
    'page-refused': [{ kind: 'page-refused' }, 'does not let extensions read this page.'],
    'host-removed': [{ kind: 'host-removed' }, 'Notes are in the list;'],
    'extension-updated': [{ kind: 'extension-updated' }, 'reload this page.'],
    failed: [{ kind: 'failed', message: 'out of memory' }, 'Something failed: out of memory.'],
  };

  it.each(Object.values(PROBLEMS))('says what happened and what to do: $kind', (problem, words) => {
    const text = explainProblem(problem, translate);
    expect(text).toContain(words);
    expect(text).not.toContain('$');
  });

  it('leaves no placeholder open for a broken pack that names no problem', () => {
    expect(explainProblem({ kind: 'broken-pack', pack: 'p', problems: [] }, translate)).not.toContain('$');
  });
});
