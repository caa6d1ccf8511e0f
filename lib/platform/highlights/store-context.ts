import type { HighlightStore } from '../../core/highlight/highlight-store.ts';
import type { Sender } from '../messages/sender.ts';
import type { PageAccess } from './page-access.ts';
import type { ServedDrafts } from './serve-drafts.ts';
import type { ServedImports } from './serve-imports.ts';

/** What a call of the store runs on. */
export interface StoreContext {
  readonly store: HighlightStore;
  readonly drafts: ServedDrafts;
  readonly imports: ServedImports;
  readonly access: PageAccess;
  readonly sender: Sender;
}
