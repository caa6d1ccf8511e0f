import type { Draft } from './messages.ts';

/** Keeps what is being written, apart from what is saved. */
export interface DraftStore {
  /** Keeps a draft in place of the last one of its note. */
  save(draft: Draft): Promise<void>;
  list(ids: readonly string[]): Promise<readonly Draft[]>;
  drop(id: string): Promise<void>;
}
