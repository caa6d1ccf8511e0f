import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  markSchema,
  openHighlightDatabase,
  SCHEMA_VERSION,
} from '../../../lib/platform/highlights/highlight-database.ts';
import { holdDatabase } from '../../support/break-stores.ts';

let count = 0;
let name = '';
beforeEach(() => {
  name = `database-${count++}`;
});

describe('the database', () => {
  it('is new until it is marked', async () => {
    const first = await openHighlightDatabase({ name });
    expect([first.isNew, first.isNewer]).toEqual([true, false]);
    await markSchema(first.db);
    first.db.close();
    const second = await openHighlightDatabase({ name });
    expect([second.isNew, second.isNewer]).toEqual([false, false]);
  });

  it('knows what a newer version has written', async () => {
    const first = await openHighlightDatabase({ name });
    await first.db.meta.put({ key: 'schema', value: SCHEMA_VERSION + 1 });
    first.db.close();
    expect(await openHighlightDatabase({ name })).toMatchObject({ isNew: false, isNewer: true });
  });

  it('says when another page holds an older version, and opens when it lets go', async () => {
    const release = await holdDatabase(name);
    const onBlocked = vi.fn();
    const opening = openHighlightDatabase({ name, onBlocked });
    await vi.waitFor(() => expect(onBlocked).toHaveBeenCalled());
    release();
    expect((await opening).isNew).toBe(true);
  });

  it('lets go when it is deleted or upgraded elsewhere, and says so', async () => {
    const onClosed = vi.fn();
    const { db } = await openHighlightDatabase({ name, onClosed });
    await Dexie.delete(name);
    expect(onClosed).toHaveBeenCalled();
    expect(db.isOpen()).toBe(false);
  });
});
