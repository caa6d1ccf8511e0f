import type { LoadedPack, Pack, PackClaim, PackOrigin, PackSource } from '../pack/pack.ts';

/** Which version of text and notes this is. */
export interface Edition {
  /** Id of the pack, and the title of its article. */
  readonly pack: string;
  readonly title: string;
  readonly origin: PackOrigin;
  readonly creator: string;
  readonly version: string;
  readonly asOf: string;
  /** What each version of the notes changed, newest first. */
  readonly changelog: Pack['changelog'];
  /** Address of the annotated article. */
  readonly url: string;
  /** The page is another article than the annotated one. */
  readonly elsewhere: boolean;
  readonly copy: boolean;
  readonly paragraphs: { readonly found: number; readonly changed: number; readonly total: number };
}

/** What an open note needs beside itself; looked up in the pack once. */
export interface NoteContext {
  readonly sources: ReadonlyMap<string, PackSource>;
  /** Actor names by id. */
  readonly actors: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, PackClaim>;
  readonly slips: Pack['piece']['slips'];
  readonly edition: Edition;
}

/** The look-ups for a pack's open notes. */
export function contextOf(
  { pack, origin }: LoadedPack,
  { copy, paragraphs, elsewhere = false }: Pick<Edition, 'copy' | 'paragraphs'> & Partial<Pick<Edition, 'elsewhere'>>,
): NoteContext {
  const { id, article, creator, version, asOf, changelog } = pack;
  return {
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    actors: new Map(pack.actors.map(({ id, name }) => [id, name])),
    slips: pack.piece.slips,
    claims: new Map(pack.claims.map((claim) => [claim.id, claim])),
    edition: {
      pack: id,
      title: article.title,
      url: article.url,
      origin,
      creator,
      version,
      asOf,
      changelog,
      copy,
      paragraphs,
      elsewhere,
    },
  };
}

/** The look-ups for notes that packs bring to an article that is not theirs. */
export function contextElsewhere(loaded: LoadedPack): NoteContext {
  return contextOf(loaded, { copy: false, paragraphs: { found: 0, changed: 0, total: 0 }, elsewhere: true });
}
