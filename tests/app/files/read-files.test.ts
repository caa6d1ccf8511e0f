import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../lib/app/files/read-files.ts';
import { LARGEST } from '../../../lib/core/import/unpack.ts';
import type { ReadFile, RunJob } from '../../../lib/core/transfer.ts';
import { makeFile, runInPlace } from '../../support/open-files.ts';

async function read(
  files: readonly File[],
  { runJob = runInPlace as RunJob, signal = new AbortController().signal } = {},
) {
  const begun: string[] = [];
  const results: ReadFile[] = [];
  const reading = readFiles(files, runJob, {
    signal,
    onFile: (name) => begun.push(name),
    onRead: (all) => results.push(...all),
  });
  await reading.catch(() => undefined);
  return { reading, begun, results: results.map(({ name, result }) => [name, result.ok]) };
}

const CSV = 'Highlight,Title\nquiet harbour,An essay\n';

describe('files that come in', () => {
  it('are read one after the other', async () => {
    const { begun, results } = await read([makeFile('a.csv', CSV), makeFile('b.txt', 'no clippings')]);
    expect(begun).toEqual(['a.csv', 'b.txt']);
    expect(results.map(([name]) => name)).toEqual(begun);
  });

  it('are refused unread where they are too large', async () => {
    const huge = Object.defineProperty(makeFile('a.csv', CSV), 'size', { value: LARGEST + 1 });
    const runJob = () => Promise.reject(new Error('Expected not to be called'));
    expect((await read([huge], { runJob })).results).toEqual([['a.csv', false]]);
  });

  it('are not read on when the reader gives up', async () => {
    const stopped = new AbortController();
    const runJob: RunJob = (job, work) => {
      stopped.abort();
      return runInPlace(job, work);
    };
    const files = [makeFile('a.csv', CSV), makeFile('b.csv', CSV)];
    const { reading, begun, results } = await read(files, { runJob, signal: stopped.signal });
    await expect(reading).rejects.toThrow();
    expect([begun, results]).toEqual([['a.csv'], []]);
  });
});
