// Which names of which packs mean an actor in any article.

import type { LoadedPack, PackActor } from '../pack/pack.ts';
import { foldText } from '../text/normalise-text.ts';

/** An actor of a pack, and the spellings by which it is known in any article. */
export interface KnownActor {
  /** `pack/actor`, unique across packs. */
  readonly id: string;
  readonly loaded: LoadedPack;
  readonly actor: PackActor;
  readonly names: readonly string[];
}

/**
 * The actors of all packs with their spellings for other articles. Actors with one Wikidata id are one: the first
 * pack's. A spelling that two different actors claim says nothing of either and is left out.
 */
export function chooseSpellings(packs: readonly LoadedPack[]): KnownActor[] {
  const { actors, claimants } = collectActors(packs);
  const names = new Map<string, string[]>();
  for (const [name, [id = '', other]] of claimants)
    if (other === undefined) names.set(id, [...(names.get(id) ?? []), name]);
  return [...actors.values()].flatMap((each) => {
    const own = names.get(each.id);
    return own === undefined ? [] : [{ ...each, names: own }];
  });
}

/** The actors, each once, and for each spelling the ids of those that claim it. */
function collectActors(packs: readonly LoadedPack[]) {
  const actors = new Map<string, Omit<KnownActor, 'names'>>();
  const byEntity = new Map<string, string>();
  const claimants = new Map<string, Set<string>>();
  for (const loaded of packs)
    for (const actor of loaded.pack.actors) {
      const own = `${loaded.pack.id}/${actor.id}`;
      const id = (actor.wikidata !== undefined && byEntity.get(actor.wikidata)) || own;
      if (actor.wikidata !== undefined) byEntity.set(actor.wikidata, id);
      if (id === own) actors.set(id, { id, loaded, actor });
      for (const name of actor.elsewhere.map(foldText))
        claimants.set(name, (claimants.get(name) ?? new Set<string>()).add(id));
    }
  return { actors, claimants };
}
