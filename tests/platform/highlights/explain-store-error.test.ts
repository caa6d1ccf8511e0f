import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeletedForGoodError, explainStoreError } from '../../../lib/platform/highlights/explain-store-error.ts';

afterEach(() => vi.unstubAllGlobals());

/** The browser tells this much of its storage. */
const withSpace = (estimate: object | null) =>
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => (estimate === null ? Promise.reject(new Error('no')) : estimate) },
  });
const wrap = (name: string, message: string, inner: unknown) => Object.assign(new Error(message), { name, inner });

describe('a write that failed', () => {
  it.each([
    ['by its name', Object.assign(new Error(''), { name: 'QuotaExceededError' })],
    ['by its text', new Error('Error: IO error: disk full')],
    ['as an errno', new Error('ENOSPC: write')],
    ['as Firefox says it', new Error('NS_ERROR_FILE_NO_SPACE')],
    ['inside another', wrap('AbortError', 'Transaction aborted', new Error('QuotaExceededError'))],
    ['as a cause', new Error('failed', { cause: new Error('no space left') })],
  ])('says that the disk is full: %s', async (_how, error) => {
    withSpace({ quota: 1e9, usage: 0 });
    expect(await explainStoreError(error)).toEqual({ kind: 'storage-full' });
  });

  it('without a reason is a full disk where hardly anything is free', async () => {
    withSpace({ quota: 5_000_000, usage: 4_500_000 });
    expect(await explainStoreError(new Error('AbortError'))).toEqual({ kind: 'storage-full' });
  });

  it.each([
    ['much is free', { quota: 5_000_000, usage: 1_000_000 }],
    ['the browser tells nothing', {}],
    ['the browser cannot tell', null],
  ])('without a reason says what the browser said where %s', async (_where, estimate) => {
    withSpace(estimate);
    expect(await explainStoreError(new TypeError('x'))).toEqual({ kind: 'failed', message: 'TypeError x' });
    expect(await explainStoreError('gone')).toEqual({ kind: 'failed', message: 'gone' });
  });

  it('to a row that was deleted for good says so, however full the disk is', async () => {
    withSpace({ quota: 0, usage: 0 });
    expect(await explainStoreError(new DeletedForGoodError('x'))).toEqual({ kind: 'deleted-for-good' });
  });

  it('in a circle of causes is told with the first few of them', async () => {
    withSpace({});
    const error = new Error('round');
    error.cause = error;
    expect(await explainStoreError(error)).toMatchObject({ kind: 'failed' });
  });
});
