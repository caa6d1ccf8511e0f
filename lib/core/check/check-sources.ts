// What rests on what: sources, and the statements that name them.

import type { Pack, PackClaim } from '../pack/pack.ts';
import { foldText } from '../text/normalise-text.ts';
import { trimSignsAtEnd } from '../text/trim-signs.ts';
import { type Finding, find, findRepeated } from './advice.ts';
import { listAt, listEvidence, listStatements } from './list-words.ts';

/** Sources unused or given twice, lists with an id twice, statements word for word the same. */
export function checkSources(pack: Pack): Finding[] {
  const lists = listReferences(pack);
  const used = new Set(lists.flatMap(({ isOfSources, ids }) => (isOfSources ? ids : [])));
  return [
    ...pack.sources.flatMap(({ id }, at) =>
      used.has(id) ? [] : [find('unused-source', `sources[${at}]`, `nothing refers to "${id}"`)],
    ),
    ...findRepeated(
      listAt('sources', pack.sources),
      ({ value }) => formatAddress(value.url),
      ({ path }, first) => find('same-address', `${path}.url`, `leads where "${first.value.id}" leads`),
    ),
    ...lists.flatMap(({ path, ids }) =>
      findRepeated(
        listAt(path, ids),
        ({ value }) => value,
        (second) => find('repeated-reference', second.path, `"${second.value}" stands twice`),
      ),
    ),
    ...findRepeated(
      listStatements(pack),
      ({ value }) => foldText(value.text),
      ({ path }, first) => find('repeated-statement', `${path}.text`, `says what ${first.path} says`),
    ),
  ];
}

/** Claims that are assessed without a source, or on weak ones alone. */
export function checkEvidence(pack: Pack): Finding[] {
  const quality = new Map(pack.sources.map((source) => [source.id, source.quality]));
  const isEnglish = /^en\b/i.test(pack.language);
  return pack.claims.flatMap((claim, at) => {
    const path = `claims[${at}]`;
    if (claim.assessment === 'opinion' || claim.assessment === 'unverified') return [];
    const sources = listEvidence(claim, path).flatMap(({ value }) => value.sources);
    if (sources.length === 0)
      return [find('no-source', `${path}.evidence`, `is empty, and the assessment is "${claim.assessment}"`)];
    const isWeak = sources.every((id) => quality.get(id) === 'aggregator');
    return isEnglish && isWeak && !saysOneReport(claim, path)
      ? [find('weak-source-alone', `${path}.evidence`, 'has aggregators only')]
      : [];
  });
}

function saysOneReport(claim: PackClaim, path: string): boolean {
  const texts = listEvidence(claim, path).map(({ value }) => value.text);
  return [claim.line, claim.note, ...texts].some((text) => /\bone report\b/i.test(text));
}

interface References {
  readonly path: string;
  readonly ids: readonly string[];
  readonly isOfSources: boolean;
}

function listReferences(pack: Pack): References[] {
  const sources = (path: string, ids: readonly string[]) => ({ path: `${path}.sources`, ids, isOfSources: true });
  return [
    ...listStatements(pack).map(({ path, value }) => sources(path, value.sources)),
    ...pack.actors.map((actor, at) => sources(`actors[${at}]`, actor.sources)),
    ...pack.piece.slips.map((slip, at) => sources(`piece.slips[${at}]`, slip.sources)),
    ...pack.claims.map(({ actors }, at) => ({ path: `claims[${at}].actors`, ids: actors, isOfSources: false })),
  ];
}

/** One page has many addresses: with and without s, www, a slash at the end, a place in the page. */
function formatAddress(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, '')}:${port}${trimSignsAtEnd(pathname, '/')}${search}`;
}
