import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { startLook } from '../../../lib/app/page/next-look.ts';
import { serveVisit } from '../../../lib/app/page/serve-visit.ts';
import type { PageAnswers } from '../../../lib/app/page/visit-ports.ts';
import type { ReaderState } from '../../../lib/core/note/reader-state.ts';
import { makeShowing } from '../../support/make-showing.ts';
import { translateEnglish } from '../../support/translate-english.ts';

const STATE: ReaderState = { url: '', title: '', recognition: null, notes: [], outline: [], open: null, problems: [] };

async function serve() {
  const { showing } = await makeShowing();
  const followed = { state: signal({ ...startLook(0), errors: ['boom'] }), handle: vi.fn(), load: vi.fn() };
  const served: { answers: PageAnswers; signal: AbortSignal }[] = [];
  serveVisit(
    { page: showing, followed, describe: () => STATE, longTasks: { durationsMs: () => [60] } },
    { serve: (answers, { signal }) => served.push({ answers, signal }), translate: translateEnglish },
  );
  const [given] = served;
  if (given === undefined) throw new Error('Expected answers, got none');
  return { ...given, followed, showing };
}

test('the state is what describes the visit, until the page ends', async () => {
  const { answers, signal, showing } = await serve();
  expect([answers['read-state'](null), signal]).toEqual([STATE, showing.signal]);
});

test('the report has what the visit knows', async () => {
  const { answers } = await serve();
  expect(answers['read-report'](null)).toMatchObject({
    errors: ['boom'],
    longTasksMs: [60],
    counts: { claimsPlaced: 2 },
  });
});

test('going to a note opens it, where something is shown', async () => {
  const { answers, showing } = await serve();
  answers['go-to']({ note: 'claim/c02', place: 0 });
  expect(showing.margin.open.value).toBe('claim/c02');
  showing.margin.leave();
  answers['go-to']({ note: 'claim/c02', place: 0 });
  expect(showing.margin.open.value).toBeNull();
});

test('wanting actors is an event of this moment', async () => {
  const { answers, followed } = await serve();
  answers['mark-actors'](null);
  expect(followed.handle.mock.calls).toMatchObject([[{ kind: 'actors-wanted', at: { url: location.href } }]]);
});
