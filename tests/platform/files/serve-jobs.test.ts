import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { TransferJob } from '../../../lib/core/transfer.ts';
import { type JobScope, serveJobs } from '../../../lib/platform/files/serve-jobs.ts';
import { makeArticle } from '../../support/make-highlight.ts';

interface Posted {
  readonly progress?: { readonly done: number; readonly total: number };
  readonly result?: { readonly ok: boolean };
}

/** A thread whose clock goes on by so much at each look. */
function start(stepMs: number) {
  const posted: Posted[] = [];
  let send: (event: { data: TransferJob }) => void = () => {};
  const scope: JobScope = {
    addEventListener: (_type, listener) => {
      send = listener;
    },
    postMessage: (message) => void posted.push(message as Posted),
  };
  let nowMs = 0;
  serveJobs(scope, () => {
    nowMs += stepMs;
    return nowMs;
  });
  return { posted, send: (data: TransferJob) => send({ data }) };
}
const JOB: TransferJob = {
  kind: 'export',
  articles: Array.from({ length: 100 }, () => ({ article: makeArticle(), highlights: [], pack: null })),
  format: 'text',
  options: { names: DEFAULT_SETTINGS.names, filePer: 'article', template: '' },
};

it('answers with the result last', () => {
  const { posted, send } = start(1000);
  send(JOB);
  expect(posted.at(-1)?.result?.ok).toBe(true);
  expect(posted.filter(({ result }) => result !== undefined).length).toBe(1);
});

it('says how far it is, but not more than ten times a second', () => {
  const often = start(1000);
  often.send(JOB);
  const seldom = start(10);
  seldom.send(JOB);
  const none = start(0);
  none.send(JOB);
  const counts = [often, seldom, none].map(({ posted }) => posted.filter(({ progress }) => progress).length);
  const [all = 0, some = 0] = counts;
  expect(all).toBeGreaterThanOrEqual(100);
  expect(some).toBeLessThanOrEqual(all / 9);
  expect(some).toBeGreaterThan(0);
  expect(counts[2]).toBe(0);
});

it('does the next job after the first', () => {
  const { posted, send } = start(1);
  send(JOB);
  send({ kind: 'zip', files: [] });
  expect(posted.filter(({ result }) => result?.ok).length).toBe(2);
});
