/** What the recogniser knows of one bundled article; made from the packs at build time. */
export interface KnownArticle {
  readonly pack: string;
  readonly hosts: readonly string[];
  /** Paths of the article; anything after a further `/` belongs to it too. */
  readonly paths: readonly string[];
}

/**
 * What the recogniser must know beyond the build: kept beside the packs, so that a page costs it one read of a few
 * hundred bytes.
 */
export interface KnownPacks {
  /** Articles of imported packs that are on. */
  readonly articles: readonly KnownArticle[];
  /** Ids of bundled packs that are off, or that an imported one stands in for. */
  readonly off: readonly string[];
}

/** What is known where nothing was imported and nothing switched off. */
export const NO_KNOWN_PACKS: KnownPacks = { articles: [], off: [] };
