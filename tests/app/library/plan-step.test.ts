import { expect, it } from 'vitest';
import { changesOf, planStep } from '../../../lib/app/library/plan-step.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const NOW = '2026-11-30T12:00:00.000Z';

it('changes each row by itself, at the time of the change', () => {
  const rows = [makeHighlight(1, { tags: ['a'] }), makeHighlight(2)];
  const step = planStep(rows, { now: NOW, fields: ({ tags }) => ({ tags: [...tags, 'b'] }) });
  expect(step.map(({ after }) => [after.tags, after.modified])).toEqual([
    [['a', 'b'], NOW],
    [['b'], NOW],
  ]);
  expect(step.map(({ before }) => before)).toEqual(rows);
});

it('asks the store for the row as it should be, from the row as it was', () => {
  const before = makeHighlight(1);
  const [change] = changesOf(planStep([before], { now: NOW, fields: () => ({ colour: 'pink' }) }));
  expect(change).toEqual({ highlight: { ...before, colour: 'pink', modified: NOW }, base: before });
});
