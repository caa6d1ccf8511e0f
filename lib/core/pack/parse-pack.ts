import * as v from 'valibot';
import type { PackProblem } from '../problem.ts';
import { fail, type Result, succeed } from '../result.ts';
import { explainIssue } from './explain-issue.ts';
import { migratePack } from './migrate-pack.ts';
import { type Pack, type PackActor, type PackClaim, type PackStatement, packSchema } from './pack.ts';

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
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const known = { source: ids(pack.sources), actor: ids(pack.actors), claim: ids(pack.claims) };
  const last = pack.article.paragraphs.length - 1;
  return listReferences(pack).flatMap((reference): PackProblem[] => {
    const { path } = reference;
    if ('ordinal' in reference) {
      const message = `there is no paragraph ${reference.ordinal}`;
      const remedy = `Write 0 to ${last}.`;
      return reference.ordinal <= last ? [] : [{ path, rule: 'unknown-paragraph', message, remedy, severity: 'error' }];
    }
    const { what, id } = reference;
    const message = `there is no ${what} with the id "${id}"`;
    const remedy = `Add the ${what}, or correct the id.`;
    return known[what].has(id) ? [] : [{ path, rule: `unknown-${what}`, message, remedy, severity: 'error' }];
  });
}

/** What one part of a pack says of another: an id, or the number of a paragraph. */
type Reference =
  | { readonly path: string; readonly what: 'source' | 'actor' | 'claim'; readonly id: string }
  | { readonly path: string; readonly ordinal: number };

function listReferences(pack: Pack): Reference[] {
  return [
    ...pack.actors.flatMap((actor, at) => referencesOfActor(actor, `actors[${at}]`)),
    ...pack.claims.flatMap((claim, at) => referencesOfClaim(claim, `claims[${at}]`)),
    ...citedIn('piece.omissions', pack.piece.omissions),
    ...pack.piece.slips.flatMap((slip, at): Reference[] => [
      ...sourcesOf(`piece.slips[${at}].sources`, slip.sources),
      ...(slip.claim === null ? [] : [{ path: `piece.slips[${at}].claim`, what: 'claim' as const, id: slip.claim }]),
    ]),
  ];
}

function referencesOfActor({ sources, atPublication, later, mentions }: PackActor, path: string): Reference[] {
  return [
    ...sourcesOf(`${path}.sources`, sources),
    ...sourcesOf(`${path}.atPublication.sources`, atPublication.sources),
    ...citedIn(`${path}.later`, later),
    ...mentions.map(({ paragraph }, nth) => ({ path: `${path}.mentions[${nth}].paragraph`, ordinal: paragraph })),
  ];
}

function referencesOfClaim({ paragraph, actors, evidence, relations, says }: PackClaim, path: string): Reference[] {
  return [
    { path: `${path}.paragraph`, ordinal: paragraph },
    ...actors.map((id, nth) => ({ path: `${path}.actors[${nth}]`, what: 'actor' as const, id })),
    ...citedIn(`${path}.evidence.for`, evidence.for),
    ...citedIn(`${path}.evidence.against`, evidence.against),
    ...citedIn(`${path}.evidence.qualifying`, evidence.qualifying),
    ...relations.map(({ claim: id }, nth) => ({ path: `${path}.relations[${nth}].claim`, what: 'claim' as const, id })),
    ...says.flatMap(({ subject, object }, nth): Reference[] => [
      { path: `${path}.says[${nth}].subject`, what: 'actor', id: subject },
      ...(object === null ? [] : [{ path: `${path}.says[${nth}].object`, what: 'actor' as const, id: object }]),
    ]),
  ];
}

function citedIn(path: string, statements: readonly PackStatement[]): Reference[] {
  return statements.flatMap(({ sources }, at) => sourcesOf(`${path}[${at}].sources`, sources));
}

function sourcesOf(path: string, sources: readonly string[]): Reference[] {
  return sources.map((id, at) => ({ path: `${path}[${at}]`, what: 'source', id }));
}
