import { browser } from 'wxt/browser';
import type { DraftStore } from '../core/draft-store.ts';
import type { Draft } from '../core/messages.ts';

const DRAFT = 'draft:';

/** Drafts in storage.local, a key each. */
export function createDraftStore(): DraftStore {
  return {
    save: (draft) => browser.storage.local.set({ [DRAFT + draft.id]: draft }),
    async list(ids) {
      if (ids.length === 0) return [];
      const stored = await browser.storage.local.get(ids.map((id) => DRAFT + id));
      return Object.values(stored).filter(isDraft);
    },
    drop: (id) => browser.storage.local.remove(DRAFT + id),
  };
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
