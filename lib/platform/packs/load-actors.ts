import { ask } from '../messages/messaging.ts';

/** The actors of all packs that are on, with their spellings, by name. */
export async function loadActors(): Promise<{ readonly name: string; readonly names: readonly string[] }[]> {
  const { packs } = await ask('list-packs', null);
  const names = new Map<string, readonly string[]>();
  for (const { pack, on } of packs)
    if (on) for (const actor of pack?.actors ?? []) names.set(actor.name, [actor.name, ...actor.otherNames]);
  return [...names].map(([name, all]) => ({ name, names: all })).sort((a, b) => a.name.localeCompare(b.name));
}
