/** A note that is being written and is not saved; `note` is `null` where nothing is left of it. */
export interface Draft {
  /** Of the highlight. */
  readonly id: string;
  readonly note: string | null;
  /** The note of the row when typing began. While the row still has this note, the draft is its continuation. */
  readonly base: string;
}

/** Keeps what is being written, apart from what is saved. */
export interface DraftStore {
  /** Keeps a draft in place of the last one of its note. */
  save(draft: Draft): Promise<void>;
  /** Of these highlights; `null` for all. */
  list(ids: readonly string[] | null): Promise<readonly Draft[]>;
  drop(id: string): Promise<void>;
}
