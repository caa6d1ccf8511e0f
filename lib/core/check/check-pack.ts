// Advice for an editor: what the schema lets through and a careful reader of the pack would not.

import type { Pack } from '../pack/pack.ts';
import type { PackProblem } from '../problem.ts';
import { ADVICE } from './advice.ts';
import { checkClaims, checkRelations } from './check-claims.ts';
import { checkAddress, checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkEvidence, checkSources } from './check-sources.ts';
import { checkText } from './check-text.ts';
import { checkWording } from './check-wording.ts';

/**
 * All advice on a pack; with the article's text (its paragraphs, or any blocks of its page, in order) also on what the
 * notes are anchored to. Cost grows with the pack and the text, not with their squares.
 */
export function checkPack(pack: Pack, text?: readonly string[]): PackProblem[] {
  const findings = [
    ...checkDates(pack),
    ...checkAddress(pack),
    ...checkSources(pack),
    ...checkEvidence(pack),
    ...checkClaims(pack),
    ...checkRelations(pack),
    ...checkNames(pack),
    ...checkWording(pack),
    ...(text === undefined ? [] : checkText(pack, text)),
  ];
  const told = new Set<string>();
  return findings.flatMap(({ rule, path, message }): PackProblem[] => {
    // The text may show again what the pack alone shows.
    const key = `${rule} ${path}`;
    if (told.has(key) && rule !== 'name-hits-longer-name') return [];
    told.add(key);
    return [{ path, rule, message, remedy: ADVICE[rule][1], severity: 'advice' }];
  });
}
