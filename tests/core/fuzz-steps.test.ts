// No file and no note keeps us busy: the steps of our own code grow as the text does. A part of what
// tests/bench/measure-steps.mjs goes through with longer texts.
import { afterAll, describe, expect, it } from 'vitest';
import { startStepCounter } from '../support/count-steps.ts';
import { SUBJECTS } from '../support/fuzz-subjects.ts';
import { measureGrowth } from '../support/measure-growth.ts';

const counter = startStepCounter((url) => /\/lib\//.test(url) && !url.includes('node_modules'));
afterAll(() => counter.stop());

/** Of many families each so many, so that all of them take no longer than a few seconds. */
const MOST_FAMILIES = { worker: 8, page: 40 } as const;
const CHARACTERS = 1_500;

const rows = SUBJECTS.map((subject) => {
  const every = Math.ceil(subject.families.length / MOST_FAMILIES[subject.where]);
  return { ...subject, families: subject.families.filter((_, nth) => nth % every === 0) };
});

it('steps are counted, and the same each time', () => {
  const spin = (times: number) => () => SUBJECTS[0]?.run('a'.repeat(times));
  expect(counter.count(spin(10))).toBeGreaterThan(0);
});

describe.each(rows)('$name', (subject) => {
  it('takes as many steps more as the text is longer', { timeout: 60_000 }, () => {
    const slow = subject.families
      .map((family) => measureGrowth(counter, subject, { family, characters: CHARACTERS }))
      .filter(({ isSuperlinear }) => isSuperlinear);
    expect(slow.map(({ name, steps }) => `${name}: ${steps.join(', ')}`)).toEqual([]);
  });
});
