import * as v from 'valibot';
import { type Pack, packSchema } from './pack.ts';
import type { PackProblem } from './problem.ts';
import { fail, type Result, succeed } from './result.ts';

/**
 * Reads a pack from JSON that came from outside. All problems are reported at once, each with its JSON path;
 * a pack with any problem is refused whole. Never throws.
 */
export function parsePack(json: unknown): Result<Pack, readonly PackProblem[]> {
  const parsed = v.safeParse(packSchema, json);
  if (!parsed.success) return fail(parsed.issues.flatMap(problemsOf));
  const problems = [...checkIds(parsed.output), ...checkReferences(parsed.output)];
  return problems.length === 0 ? succeed(parsed.output) : fail(problems);
}

function problemsOf(issue: v.BaseIssue<unknown>): PackProblem[] {
  return [{ path: formatPath(issue), message: issue.message }];
}

function formatPath(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)) ?? [];
  return keys.join('').replace(/^\./, '') || '(root)';
}

function checkIds(pack: Pack): PackProblem[] {
  const seen = new Set<string>();
  const check = (path: string, id: string): PackProblem[] => {
    if (seen.has(`${path.replace(/\d+/g, '')}${id}`)) return [{ path, message: `the id "${id}" is used twice` }];
    seen.add(`${path.replace(/\d+/g, '')}${id}`);
    return [];
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
    ids.flatMap((id, at) =>
      known.has(id) ? [] : [{ path: `${path}[${at}]`, message: `there is no ${what} with the id "${id}"` }],
    );
  const statements = (path: string, list: Pack['actors'][number]['later']) =>
    list.flatMap((statement, at) => dangling(`${path}[${at}].sources`, statement.sources, sources, 'source'));
  const paragraph = (path: string, ordinal: number): PackProblem[] =>
    ordinal < pack.article.paragraphs.length ? [] : [{ path, message: `there is no paragraph ${ordinal}` }];
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
    ]),
    ...statements('piece.omissions', pack.piece.omissions),
    ...pack.piece.slips.flatMap((slip, at) => [
      ...dangling(`piece.slips[${at}].sources`, slip.sources, sources, 'source'),
      ...(slip.claim === null || claims.has(slip.claim)
        ? []
        : [{ path: `piece.slips[${at}].claim`, message: `there is no claim with the id "${slip.claim}"` }]),
    ]),
  ];
}
