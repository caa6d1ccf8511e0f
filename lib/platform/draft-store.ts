import { browser } from 'wxt/browser';
import type { Draft, DraftStore } from '../core/draft-store.ts';

const DRAFTS = 'drafts';

/** Drafts in storage.local, under one key: there are a few at a time. One writer, so that what it knows is what is kept. */
export function createDraftStore(): DraftStore {
  let known: Promise<Map<string, Draft>> | null = null;
  const load = () => {
    known ??= browser.storage.local.get(DRAFTS).then((stored) => parseDrafts(stored[DRAFTS]));
    return known;
  };
  const change = async (work: (drafts: Map<string, Draft>) => void) => {
    const drafts = await load();
    work(drafts);
    await browser.storage.local.set({ [DRAFTS]: [...drafts.values()] });
  };
  return {
    save: (draft) => change((drafts) => drafts.set(draft.id, draft)),
    async list(ids) {
      const drafts = await load();
      return ids === null ? [...drafts.values()] : ids.flatMap((id) => drafts.get(id) ?? []);
    },
    async drop(id) {
      if ((await load()).has(id)) await change((drafts) => drafts.delete(id));
    },
  };
}

function parseDrafts(stored: unknown): Map<string, Draft> {
  const drafts = Array.isArray(stored) ? stored.filter(isDraft) : [];
  return new Map(drafts.map((draft) => [draft.id, draft]));
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
