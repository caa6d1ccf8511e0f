// No pattern of ours takes longer than its text is long, whatever the text. Two opinions: an analyser of the pattern alone
// (scslre; it thinks of texts that repeat one sign), and a matcher that counts steps on texts made from the pattern's signs.
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { createStepCounter, isUnbounded, makeAttacks } from '../support/count-pattern-steps.ts';
import { listPatterns, type SourcePattern } from '../support/list-patterns.ts';

/** Patterns that may be slow, by file and source, and why no reader waits for them. */
const BOUNDED: Readonly<Record<string, string>> = {};

const patterns = listPatterns(['lib', 'components', 'entrypoints']);
const nameOf = ({ file, written }: SourcePattern) => `${file} ${written}`;
const isBounded = (pattern: SourcePattern) => Object.hasOwn(BOUNDED, nameOf(pattern));
const held = patterns.filter((pattern) => !isBounded(pattern));

/** What the analyser has against a pattern. */
function listComplaints({ source, flags }: { source: string; flags: string }): string[] {
  return analyse({ source, flags }).reports.map(({ type, exponential }) =>
    exponential ? `${type}, exponential` : type,
  );
}

/** How much more the steps grow than the text does, at most, in a text that is twice as long. */
const MAX_GROWTH = 1.3;

/** A text of this kind for which the steps grow faster than the text, if one is found. */
function findSlowText(pattern: { source: string; flags: string }): string | null {
  const countSteps = createStepCounter(pattern);
  const isSlow = (attack: (times: number) => string) => {
    const growth = (times: number) =>
      countSteps(attack(times * 2)) / countSteps(attack(times)) / (attack(times * 2).length / attack(times).length);
    // Most texts are let go when they are short.
    return growth(15) > MAX_GROWTH && growth(120) > MAX_GROWTH;
  };
  for (const attack of makeAttacks(pattern))
    try {
      if (isSlow(attack)) return attack(4);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return attack(4);
    }
  return null;
}

describe('the two opinions', () => {
  it.each([
    ['a search for a run that does not end', /-+$/],
    ['two runs that share signs', /^\s*\s*x/],
    ['an exponential one', /^(?:a+)+$/],
  ])('find %s', (_what, { source, flags }) => {
    expect([...listComplaints({ source, flags }), findSlowText({ source, flags })]).not.toEqual([null]);
  });

  it.each([
    ['an opening of two signs', /\]\([^)]*\)/g],
    ['brackets over lines', /^\[[^\]]+\]:/gm],
    ['an address', /\b[a-z][a-z\d+.-]*:\/\//g],
    ['lines', /^\s*-/gm],
  ])('find with texts made from the pattern: %s', (_what, { source, flags }) => {
    expect(findSlowText({ source, flags })).not.toBeNull();
  });

  it.each([/\s+/g, /^a*b*$/, /(?<=^|[ (])#\w+/g, /"[^"]*"/g, /[^\S\n]+/g])(
    'have nothing against %s',
    ({ source, flags }) => {
      expect([...listComplaints({ source, flags }), findSlowText({ source, flags })]).toEqual([null]);
    },
  );
});

it('the patterns are found', () => {
  expect(patterns.length).toBeGreaterThan(200);
});

it('each pattern is known when the code is read, or has a reason', () => {
  expect(held.filter(({ isUnknown }) => isUnknown).map(nameOf)).toEqual([]);
});

it('each exception is about a pattern that is there', () => {
  const names = patterns.map(nameOf);
  expect(Object.keys(BOUNDED).filter((name) => !names.includes(name))).toEqual([]);
});

it('the analyser has nothing against any of them', () => {
  const slow = held
    .filter(({ isUnknown }) => !isUnknown)
    .flatMap((pattern) => {
      const complaints = listComplaints(pattern);
      return complaints.length === 0 ? [] : [`${pattern.place} ${pattern.written}: ${complaints.join(', ')}`];
    });
  expect(slow).toEqual([]);
});

it('no text made from its signs is slow', { timeout: 300_000 }, () => {
  const unbounded = held.filter((pattern) => !pattern.isUnknown && isUnbounded(pattern));
  const each = new Map(unbounded.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const slow = [...each.values()].flatMap((pattern) => {
    const text = findSlowText(pattern);
    return text === null ? [] : [`${pattern.place} ${pattern.written}: ${JSON.stringify(text)}`];
  });
  expect(slow).toEqual([]);
});
