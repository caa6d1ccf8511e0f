import * as v from 'valibot';
import type { PackProblem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { explainIssue } from './explain-issue.ts';
import { migratePack } from './migrate-pack.ts';
import { type Pack, packSchema } from './pack.ts';

/**
 * Reads a pack from JSON that came from outside, of this format or an older one. All problems are reported at once, each
 * with its JSON path and remedy; a pack with any is refused whole. Never throws.
 */
export function parsePack(json: unknown): Result<Pack, readonly PackProblem[]> {
  const migrated = migratePack(json);
  const parsed = v.safeParse(packSchema, migrated);
  if (!parsed.success) return fail(parsed.issues.map(explainIssue));
  const lists = v.safeParse(scriptsAreNoLists, migrated);
  if (!lists.success) return fail(lists.issues.map(explainIssue));
  const problems = [...checkIds(parsed.output), ...checkReferences(parsed.output)];
  return problems.length === 0 ? succeed(parsed.output) : fail(problems);
}

/** Where keys are free the schema's library takes a list too, and makes names of its indices. */
const scriptsAreNoLists = v.object({
  actors: v.array(v.object({ scripts: v.custom((value) => !Array.isArray(value)) })),
});

function checkIds(pack: Pack): PackProblem[] {
  const seen = new Set<string>();
  const check = (path: string, id: string): PackProblem[] => {
    const list = `${path.replace(/\d+/g, '')}${id}`;
    if (!seen.has(list)) {
      seen.add(list);
      return [];
    }
    const message = `the id "${id}" is used twice`;
    return [{ path, rule: 'repeated-id', message, remedy: 'Give one of them another id.', severity: 'error' }];
  };
  return [
    ...pack.actors.flatMap((actor, at) => check(`actors[${at}].id`, actor.id)),
    ...pack.claims.flatMap((claim, at) => check(`claims[${at}].id`, claim.id)),
    ...pack.sources.flatMap((source, at) => check(`sources[${at}].id`, source.id)),
    ...pack.piece.slips.flatMap((slip, at) => check(`piece.slips[${at}].id`, slip.id)),
    ...pack.actors.flatMap((actor, at) =>
      actor.mentions.flatMap((mention, nth) => check(`actors[${at}].mentions[${nth}].id`, mention.id)),
    ),
  ];
}

function checkReferences(pack: Pack): PackProblem[] {
  const sources = new Set(pack.sources.map(({ id }) => id));
  const actors = new Set(pack.actors.map(({ id }) => id));
  const claims = new Set(pack.claims.map(({ id }) => id));
  const dangling = (path: string, ids: readonly string[], known: Set<string>, what: string): PackProblem[] =>
    ids.flatMap((id, at) => reference(`${path}[${at}]`, id, known, what));
  const reference = (path: string, id: string, known: Set<string>, what: string): PackProblem[] => {
    if (known.has(id)) return [];
    const message = `there is no ${what} with the id "${id}"`;
    return [
      { path, rule: `unknown-${what}`, message, remedy: `Add the ${what}, or correct the id.`, severity: 'error' },
    ];
  };
  const statements = (path: string, list: Pack['actors'][number]['later']) =>
    list.flatMap((statement, at) => dangling(`${path}[${at}].sources`, statement.sources, sources, 'source'));
  const paragraph = (path: string, ordinal: number): PackProblem[] => {
    const last = pack.article.paragraphs.length - 1;
    if (ordinal <= last) return [];
    const message = `there is no paragraph ${ordinal}`;
    return [{ path, rule: 'unknown-paragraph', message, remedy: `Write 0 to ${last}.`, severity: 'error' }];
  };
  return [
    ...pack.actors.flatMap((actor, at) => [
      ...dangling(`actors[${at}].sources`, actor.sources, sources, 'source'),
      ...dangling(`actors[${at}].atPublication.sources`, actor.atPublication.sources, sources, 'source'),
      ...statements(`actors[${at}].later`, actor.later),
      ...actor.mentions.flatMap((mention, nth) =>
        paragraph(`actors[${at}].mentions[${nth}].paragraph`, mention.paragraph),
      ),
    ]),
    ...pack.claims.flatMap((claim, at) => [
      ...paragraph(`claims[${at}].paragraph`, claim.paragraph),
      ...dangling(`claims[${at}].actors`, claim.actors, actors, 'actor'),
      ...statements(`claims[${at}].evidence.for`, claim.evidence.for),
      ...statements(`claims[${at}].evidence.against`, claim.evidence.against),
      ...statements(`claims[${at}].evidence.qualifying`, claim.evidence.qualifying),
      ...claim.relations.flatMap((relation, nth) =>
        reference(`claims[${at}].relations[${nth}].claim`, relation.claim, claims, 'claim'),
      ),
      ...claim.says.flatMap(({ subject, object }, nth) => [
        ...reference(`claims[${at}].says[${nth}].subject`, subject, actors, 'actor'),
        ...(object === null ? [] : reference(`claims[${at}].says[${nth}].object`, object, actors, 'actor')),
      ]),
    ]),
    ...statements('piece.omissions', pack.piece.omissions),
    ...pack.piece.slips.flatMap((slip, at) => [
      ...dangling(`piece.slips[${at}].sources`, slip.sources, sources, 'source'),
      ...(slip.claim === null ? [] : reference(`piece.slips[${at}].claim`, slip.claim, claims, 'claim')),
    ]),
  ];
}
