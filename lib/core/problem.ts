/** One thing that is wrong with a pack, with the JSON path where it stands. */
export interface PackProblem {
  /** JSON path in dot notation, for example `claims[3].selector.exact`. */
  readonly path: string;
  /** The rule that it breaks, for example `unknown-source`; docs/pack-format.md lists them. */
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** An error makes the pack unreadable; advice is for its editor. */
  readonly severity: 'error' | 'advice';
  /** 1-based line in the file, where its text is at hand. */
  readonly line?: number;
}

/** What can go wrong on a visit; the popup switches on `kind`, and all of it is JSON. */
export type Problem =
  | { readonly kind: 'missing-pack'; readonly pack: string }
  | { readonly kind: 'broken-pack'; readonly pack: string; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'page-refused' }
  | { readonly kind: 'host-removed' }
  | { readonly kind: 'extension-updated' }
  | { readonly kind: 'failed'; readonly message: string };
