// Names and mentions, as far as they can be judged without the article's text.

import type { Pack } from '../pack/pack.ts';
import { foldText } from '../text/normalise-text.ts';
import { type Finding, find, findRepeated } from './advice.ts';
import { formatPlace } from './check-claims.ts';
import { listAt } from './list-words.ts';

/** Spellings twice or of two actors, mentions that mark what is marked, actors that nobody would meet. */
export function checkNames(pack: Pack): Finding[] {
  const claimed = new Set(pack.claims.flatMap(({ actors }) => actors));
  return [
    ...checkSpellings(pack, 'names'),
    ...checkSpellings(pack, 'elsewhere'),
    ...pack.actors.flatMap(({ id, names, mentions, elsewhere }, at) => {
      const own = new Set(names.map(foldText));
      return [
        ...(names.length + mentions.length === 0 && !claimed.has(id)
          ? [find('unseen-actor', `actors[${at}]`, `"${id}" has no names, mentions and claims`)]
          : []),
        ...mentions.flatMap(({ selector }, nth) =>
          own.has(foldText(selector.exact))
            ? [find('needless-mention', `actors[${at}].mentions[${nth}]`, `"${selector.exact}" is among the names`)]
            : [],
        ),
        ...elsewhere.flatMap((name, nth) =>
          [...foldText(name)].length < 3
            ? [find('short-elsewhere', `actors[${at}].elsewhere[${nth}]`, `"${name}" is too short`)]
            : [],
        ),
      ];
    }),
    // Of two actors the same words are meant: "both countries".
    ...findRepeated(
      pack.actors.flatMap(({ id, mentions }, at) =>
        listAt(`actors[${at}].mentions`, mentions).map((mention) => ({ ...mention, id })),
      ),
      ({ id, value }) => `${id} ${formatPlace(value)}`,
      ({ path }, first) => find('overlapping-mentions', path, `has the words of ${first.path}`),
    ),
  ];
}

function checkSpellings({ actors }: Pack, list: 'names' | 'elsewhere'): Finding[] {
  const spellings = actors.flatMap((actor, at) =>
    actor[list].map((spelling, nth) => ({ spelling, at, id: actor.id, path: `actors[${at}].${list}[${nth}]` })),
  );
  return findRepeated(
    spellings,
    ({ spelling }) => foldText(spelling),
    ({ path, spelling, at }, first) => {
      if (at === first.at) return find('repeated-name', path, `"${spelling}" stands twice`);
      const rule = list === 'names' ? 'shared-name' : 'shared-elsewhere';
      return find(rule, path, `"${spelling}" is one of "${first.id}" too`);
    },
  );
}
