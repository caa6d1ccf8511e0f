import type { PackEntry, PackStore } from '../../core/pack/pack-store.ts';
import { releaseHosts } from '../sites/site-access.ts';
import { loadConsent } from '../sites/site-consent.ts';

/** Removes an imported pack, and gives back the sites that were opened for it alone. */
export async function removePack(store: PackStore, id: string): Promise<void> {
  const entry = (await store.list()).find((each) => each.id === id);
  await store.remove(id);
  if (entry === undefined) return;
  const needed = new Set([...(await store.list()).flatMap(hostsOf), ...(await loadConsent())]);
  await releaseHosts(hostsOf(entry).filter((host) => !needed.has(host)));
}

function hostsOf({ pack }: PackEntry): readonly string[] {
  return pack?.article.address.hosts ?? [];
}
