// What the extension knows of its packs: the port that the background keeps and the Packs page asks.

import type { KnownArticle } from '../article/known-packs.ts';
import type { PackProblem, Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import type { LoadedPack, Pack, PackOrigin } from './pack.ts';

/** One pack, as the Packs page lists it. */
export interface PackEntry {
  readonly id: string;
  readonly origin: PackOrigin;
  /** Packs that are off mark nothing and are not looked for. */
  readonly on: boolean;
  /** Day of the import, `YYYY-MM-DD`; `null` for a bundled pack. */
  readonly importedOn: string | null;
  /** `null` when what is stored can no longer be read; `problems` says why. */
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
}

/** Keeps packs and their switches. Nothing that it has acknowledged is lost; one writer at a time. */
export interface PackStore {
  /** Bundled packs first, then imported ones by title; an imported pack stands in for a bundled one of its id. */
  list(): Promise<PackEntry[]>;
  /** The pack with this id, on or off. */
  load(id: string): Promise<Result<LoadedPack, Problem>>;
  /** Addresses of the packs that are on. */
  articles(): Promise<KnownArticle[]>;
  /** Stores a pack, in place of an imported one of its id. */
  save(pack: Pack): Promise<void>;
  /** Forgets an imported pack; a bundled one of its id comes back. */
  remove(id: string): Promise<void>;
  switch(id: string, on: boolean): Promise<void>;
}

/** The address part of a pack, as the recogniser takes it. */
export function articleOf({ id, article }: Pack): KnownArticle {
  return { pack: id, hosts: article.address.hosts, paths: article.address.paths };
}
