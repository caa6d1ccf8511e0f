import type { PackStore } from '../../core/pack/pack-store.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import type { Answers } from '../messages/messaging.ts';
import { isOwnPage } from '../messages/sender.ts';
import { removePack } from '../packs/remove-pack.ts';

/** Answers for reading and changing packs. Only pages of the extension may ask; anybody else sees and changes nothing. */
export function answerPacks(store: PackStore): Answers {
  return {
    'load-pack': async ({ pack }, sender) => {
      if (!isOwnPage(sender)) return { pack: null, problem: { kind: 'missing-pack', pack } };
      const loaded = await store.load(pack);
      return loaded.ok ? { pack: loaded.value, problem: null } : { pack: null, problem: loaded.problem };
    },
    'list-packs': async (_body, sender) => ({ packs: isOwnPage(sender) ? await store.list() : [] }),
    'save-pack': async ({ pack }, sender) => {
      const parsed = parsePack(pack);
      if (!parsed.ok) return { problems: parsed.problem };
      if (isOwnPage(sender)) await store.save(parsed.value);
      return { problems: [] };
    },
    'remove-pack': async ({ pack }, sender) => {
      if (isOwnPage(sender)) await removePack(store, pack);
      return null;
    },
    'switch-pack': async ({ pack, on }, sender) => {
      if (isOwnPage(sender)) await store.switch(pack, on === true);
      return null;
    },
  };
}
