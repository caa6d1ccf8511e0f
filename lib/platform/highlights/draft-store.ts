// Drafts in storage.local, a key each: a letter that is typed writes one note and no other.
import { browser } from 'wxt/browser';
import type { Draft, DraftStore } from '../../core/highlight/draft-store.ts';
import { FAMILY, STORED } from '../storage-keys.ts';
import { readLocal } from './read-local.ts';

/** One writer. What was kept under the former key is moved once. */
export function createDraftStore(): DraftStore {
  let moving: Promise<void> | null = null;
  const ready = () => {
    moving ??= moveFormer().catch((error: unknown) => {
      // Storage that cannot be read now may be readable later.
      moving = null;
      throw error;
    });
    return moving;
  };
  return {
    async save(draft) {
      await ready();
      await browser.storage.local.set({ [FAMILY.draft + draft.id]: draft });
    },
    async list(ids) {
      await ready();
      const stored = await readLocal(ids === null ? await listKeys() : ids.map((id) => FAMILY.draft + id));
      return Object.values(stored).filter(isDraft);
    },
    async drop(id) {
      await ready();
      await browser.storage.local.remove(FAMILY.draft + id);
    },
  };
}

async function listKeys(): Promise<string[]> {
  const keys = (await browser.storage.local.getKeys?.()) ?? Object.keys(await readLocal(null));
  return keys.filter((key) => key.startsWith(FAMILY.draft));
}

async function moveFormer(): Promise<void> {
  const stored: unknown = (await readLocal(STORED.formerDrafts))[STORED.formerDrafts];
  if (stored === undefined) return;
  const drafts = Array.isArray(stored) ? stored.filter(isDraft) : [];
  await browser.storage.local.set(Object.fromEntries(drafts.map((draft) => [FAMILY.draft + draft.id, draft])));
  await browser.storage.local.remove(STORED.formerDrafts);
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'note' in value &&
    'base' in value &&
    [value.id, value.note, value.base].every((text) => typeof text === 'string')
  );
}
