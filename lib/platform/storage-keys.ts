// The names of all that is stored, in one table. A name is never changed and never used for anything else: what a release
// has stored under it, the next one reads.

/** Keys of `storage.local` with one value each. */
export const STORED = {
  /** Which layers are shown (`layer-settings.ts`). */
  layers: 'layers',
  /** Hosts with the reader's consent to marks in any article (`sites/site-consent.ts`). */
  consent: 'elsewhere',
  /** What the recogniser knows of imported packs (`packs/known-packs.ts`). */
  knownPacks: 'known-packs',
  /** What page scripts know each other by, from one version to the next (`messages/page-token.ts`). */
  pageToken: 'page-token',
  /** Mirror of the reader's settings (`highlights/mirror.ts`). */
  settings: 'reader-settings',
  /** Index of imports (`highlights/import-journal.ts`). */
  imports: 'imports',
  /** When all was last backed up, and what was chosen for the last export (`files/export-record.ts`). */
  lastBackup: 'last-backup',
  exportChoices: 'export-choices',
  /** All drafts, in version 0.1 alone (`highlights/draft-store.ts`). */
  formerDrafts: 'drafts',
} as const;

/** Prefixes of keys of `storage.local` with one value a record; the record's id follows. */
export const FAMILY = {
  /** Mirror of the database (`highlights/mirror.ts`). */
  highlight: 'highlight:',
  article: 'article:',
  gone: 'gone:',
  quarantine: 'quarantine:',
  /** What is being written, by highlight (`highlights/draft-store.ts`). */
  draft: 'draft:',
  /** Parts of an import, `<id>:<part>` (`highlights/import-journal.ts`). */
  import: 'import:',
  /** Imported packs, and those of any origin that are off (`packs/pack-store.ts`). */
  pack: 'pack:',
  packOff: 'pack-off:',
  /** Revisions that went out, by format (`files/export-record.ts`). */
  exported: 'exported:',
} as const;

/** Keys of `storage.session`. */
export const SESSION = {
  /** Database and mirror were brought together in this session of the browser (`highlights/reach-stores.ts`). */
  healed: 'healed',
} as const;
