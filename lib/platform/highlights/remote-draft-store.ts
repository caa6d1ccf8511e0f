import type { DraftStore } from '../../core/highlight/draft-store.ts';
import { STORE_METHODS, type StoreService } from '../../core/highlight/store-service.ts';
import { createRemotePort } from '../messages/remote-port.ts';

/**
 * Drafts as the extension's own pages see them: the background keeps them. Rejects when it does not answer, and when a
 * draft is not kept.
 */
export function createRemoteDraftStore(): Pick<DraftStore, 'list' | 'save'> {
  const { keepDraft, listDrafts } = STORE_METHODS;
  const service = createRemotePort<Pick<StoreService, 'keepDraft' | 'listDrafts'>>({ keepDraft, listDrafts });
  return {
    async list(ids) {
      const drafts = await service.listDrafts();
      return ids === null ? drafts : drafts.filter(({ id }) => ids.includes(id));
    },
    async save(draft) {
      const saved = await service.keepDraft(draft);
      if (!saved.ok) throw new Error(`The draft is not kept: ${saved.problem.kind}`);
    },
  };
}
