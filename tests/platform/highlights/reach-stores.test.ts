import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { holdDatabase } from '../../../lib/platform/highlights/hold-database.ts';
import { createMirror, MirrorError } from '../../../lib/platform/highlights/mirror.ts';
import { explainFailure, forgetHealing, reachStores } from '../../../lib/platform/highlights/reach-stores.ts';
import { breakDatabase, breakMirror } from '../../support/break-stores.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

let count = 0;
let name = '';
let hurry: ReturnType<typeof setInterval>;
beforeEach(() => {
  resetExtension();
  name = `reach-${count++}`;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  hurry = setInterval(() => vi.advanceTimersByTime(1000), 5);
});
afterEach(() => {
  vi.restoreAllMocks();
  clearInterval(hurry);
  vi.useRealTimers();
});

const reach = (startWriting = async () => 'writing') =>
  reachStores({
    database: holdDatabase({ name, onBlocked: () => undefined, onLost: () => undefined }),
    mirror: createMirror(),
    now: () => Date.parse('2026-03-01T00:00:00.000Z'),
    startWriting,
  });
const mirrorRow = () => fakeBrowser.storage.local.set({ [`highlight:${idOf(1)}`]: makeHighlight(1) });

describe('an attempt at both stores', () => {
  it('brings them together before anything is written', async () => {
    await mirrorRow();
    const order: string[] = [];
    const { reading, writing, problem } = await reach(async () => {
      order.push('writing');
      return 'writing';
    });
    expect([writing, problem, order]).toEqual(['writing', null, ['writing']]);
    expect((await reading.listAll()).map(({ id }) => id)).toEqual([idOf(1)]);
  });

  it('brings them together once a session, and again after a failure', async () => {
    await reach();
    await mirrorRow();
    expect(await (await reach()).reading.listAll()).toEqual([]);
    await forgetHealing();
    expect(await (await reach()).reading.listAll()).toHaveLength(1);
  });

  it.each([
    ['the database', () => breakDatabase(), { kind: 'read-only', broken: 'database' }],
    ['the mirror', () => breakMirror(), { kind: 'read-only', broken: 'mirror' }],
  ])('reads the other where %s cannot be read, and writes nothing', async (_which, breakIt, problem) => {
    await mirrorRow();
    await reach();
    await forgetHealing();
    breakIt();
    const reached = await reach();
    expect(reached).toMatchObject({ writing: null, problem });
    expect(await reached.reading.listAll()).toHaveLength(1);
  });

  it('reads nothing where neither can be read', async () => {
    breakDatabase();
    breakMirror();
    const reached = await reach();
    expect(reached).toMatchObject({ writing: null, problem: { kind: 'storage-unavailable' } });
    expect(await reached.reading.listAll()).toEqual([]);
  });

  it('reads both where the mirror takes no writes', async () => {
    await mirrorRow();
    await fakeBrowser.storage.local.set({ 'highlight:x': 'torn' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error'));
    const reached = await reach();
    expect(reached).toMatchObject({ writing: null, problem: { kind: 'read-only', broken: 'mirror' } });
    expect(await reached.reading.listAll()).toHaveLength(1);
  });

  it('says why it could not begin to write', async () => {
    const reached = await reach(() => Promise.reject(new Error('an import is broken')));
    expect(reached).toMatchObject({ writing: null, problem: { kind: 'failed', message: 'Error an import is broken' } });
  });
});

describe('a failure', () => {
  it.each([
    ['of the mirror', new MirrorError('IO error'), { kind: 'read-only', broken: 'mirror' }],
    ['of the mirror, on a full disk', new MirrorError('QuotaExceededError'), { kind: 'storage-full' }],
    ['of the database', new Error('x'), { kind: 'failed', message: 'Error x' }],
  ])('%s is told in the reader’s terms', async (_name, error, problem) => {
    expect(await explainFailure(error)).toEqual(problem);
  });
});
