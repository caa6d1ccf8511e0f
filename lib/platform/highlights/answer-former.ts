// The messages of before `store`, for callers that still send them: each is the method of that name, behind the same
// gate. Goes with `FormerRequests` when nobody sends them any more.
import { DEFAULT_SETTINGS } from '../../core/highlight/highlight.ts';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import type { FormerRequests, StoreCall } from '../../core/messages.ts';
import type { Result } from '../../core/result.ts';
import type { Answers } from '../messages/messaging.ts';
import { isOwnPage, type Sender } from '../messages/sender.ts';

type Call = Pick<StoreCall, 'method'> & Partial<StoreCall>;
type Answer = (call: StoreCall, sender: Sender) => Promise<Result<unknown, StoreProblem>>;

/** Answers the former messages by calls of the store. */
export function answerFormer(answer: Answer): Pick<Answers, keyof FormerRequests> {
  const call = async <Value>(sender: Sender, fallback: Value, { method, args = [] }: Call) => {
    const answered = await answer({ method, args }, sender);
    return answered.ok
      ? { value: answered.value as Value, problem: null }
      : { value: fallback, problem: answered.problem };
  };
  return {
    'open-article': async (_body, sender) => (await call(sender, UNKNOWN_ARTICLE, { method: 'openArticle' })).value,
    'list-tags': async (_body, sender) => ({ tags: (await call(sender, [], { method: 'listTags' })).value }),
    'save-highlights': async (body, sender) => {
      const { changes, private: keepsPrivate = false } = body ?? {};
      const { value, problem } = isOwnPage(sender)
        ? await call(sender, [], { method: 'save', args: [changes] })
        : await call(sender, [], { method: 'saveOnPage', args: [changes, { keepsPrivate }] });
      return { highlights: value, problem };
    },
    'save-draft': async (draft, sender) => {
      const { problem } = await call(sender, null, { method: 'keepDraft', args: [draft] });
      return { problem };
    },
    'load-settings': async (_body, sender) => (await call(sender, DEFAULT_SETTINGS, { method: 'loadSettings' })).value,
    'list-drafts': async (_body, sender) => ({ drafts: (await call(sender, [], { method: 'listDrafts' })).value }),
  };
}

/** Never answered: page scripts and own pages may both open an article. */
const UNKNOWN_ARTICLE = {
  key: null,
  keys: [],
  highlights: [],
  drafts: [],
  settings: DEFAULT_SETTINGS,
  private: false,
  problem: null,
};
