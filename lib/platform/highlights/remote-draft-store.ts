import type { DraftStore } from '../../core/highlight/draft-store.ts';
import { ask } from '../messages/messaging.ts';

/**
 * Drafts as the extension's own pages see them: the background keeps them. Rejects when it does not answer, and when a
 * draft is not kept.
 */
export function createRemoteDraftStore(): Pick<DraftStore, 'list' | 'save'> {
  return {
    async list(ids) {
      const { drafts } = await ask('list-drafts', null);
      return ids === null ? drafts : drafts.filter(({ id }) => ids.includes(id));
    },
    async save(draft) {
      const { problem } = await ask('save-draft', draft);
      if (problem !== null) throw new Error(`The draft is not kept: ${problem.kind}`);
    },
  };
}
