import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdDatabase } from '../../../lib/platform/highlights/hold-database.ts';
import { breakDatabase } from '../../support/break-stores.ts';

let count = 0;
let name = '';
beforeEach(() => {
  name = `held-${count++}`;
});

const hold = () => {
  const onLost = vi.fn();
  return { database: holdDatabase({ name, onBlocked: () => undefined, onLost }), onLost };
};

describe('a held database', () => {
  it('is opened once, by who asks first', async () => {
    const { database } = hold();
    expect(database.current()).toBeNull();
    const opened = await database.open();
    expect(await database.open()).toBe(opened);
    expect(database.current()).toBe(opened);
  });

  it('is opened again after it was lost', async () => {
    const { database, onLost } = hold();
    const first = await database.open();
    await Dexie.delete(name);
    expect([database.current(), onLost.mock.calls.length]).toEqual([null, 1]);
    expect(await database.open()).not.toBe(first);
  });

  it('is closed when it is given up, once', async () => {
    const { database, onLost } = hold();
    const { db } = await database.open();
    database.lose();
    database.lose();
    expect([db.isOpen(), database.current(), onLost.mock.calls.length]).toEqual([false, null, 1]);
  });

  it('that cannot be opened is none, and is tried again', async () => {
    const { database } = hold();
    const mend = breakDatabase();
    await expect(database.open()).rejects.toThrow();
    expect(database.current()).toBeNull();
    mend();
    expect(await database.open()).toMatchObject({ isNew: true });
  });
});
