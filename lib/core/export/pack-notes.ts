// A pack's notes as they go out beside the reader's own, whatever the format.

import { makeNames } from '../pack/json-ld/json-ld-names.ts';
import type { Pack, PackClaim, PackSource, PackStatement } from '../pack/pack.ts';
import { isolate, joinIsolated } from '../text/direction.ts';
import { encodeAddress } from '../text/encode-address.ts';
import type { TextQuote } from '../text/text-quote.ts';
import { cleanLine } from './plain.ts';

/** One statement and the numbers of its sources in the pack's list, from 1. */
export interface ExportStatement {
  readonly part: 'for' | 'against' | 'qualifying' | 'at-the-time' | 'later';
  readonly text: string;
  readonly sources: readonly PackSource[];
}

/** A claim or an actor of a pack, in words. */
export interface PackNote {
  /** IRI; the same in every version of the pack. */
  readonly id: string;
  /** The claim's or the actor's id in the pack. */
  readonly idInPack: string;
  readonly kind: 'claim' | 'actor';
  /** Whose note it is, and of when: “Postil, as of 2026-11-24”. */
  readonly by: string;
  /** The claim's line, or the actor's name. */
  readonly title: string;
  /** The words that it stands at. An actor stands at its first name, without context. */
  readonly quote: TextQuote;
  /** Kind, who says it, assessment: words between points. */
  readonly facts: string;
  readonly text: string;
  readonly statements: readonly ExportStatement[];
}

/** Claims in reading order, then the actors as the pack lists them. */
export function listPackNotes(pack: Pack): PackNote[] {
  const by = describeOwner(pack);
  const names = makeNames(pack.id);
  const sources = new Map(pack.sources.map((source) => [source.id, { ...source, url: encodeAddress(source.url) }]));
  const state =
    (part: ExportStatement['part']) =>
    ({ text, sources: ids }: PackStatement): ExportStatement => ({
      part,
      text,
      sources: ids.flatMap((id) => sources.get(id) ?? []),
    });
  const claims = pack.claims
    .toSorted((one, other) => one.paragraph - other.paragraph)
    .map((claim): PackNote => {
      const { evidence } = claim;
      return {
        id: names.claim(claim.id),
        idInPack: claim.id,
        kind: 'claim',
        by,
        title: claim.line,
        quote: claim.selector,
        facts: factsOf(claim),
        text: claim.note,
        statements: [
          ...evidence.for.map(state('for')),
          ...evidence.against.map(state('against')),
          ...evidence.qualifying.map(state('qualifying')),
        ],
      };
    });
  const actors = pack.actors.map(
    (actor): PackNote => ({
      id: names.actor(actor.id),
      idInPack: actor.id,
      kind: 'actor',
      by,
      title: actor.name,
      quote: actor.mentions[0]?.selector ?? { exact: actor.names[0] ?? actor.name, prefix: '', suffix: '' },
      facts: actor.line,
      text: actor.note,
      statements: [state('at-the-time')(actor.atPublication), ...actor.later.map(state('later'))],
    }),
  );
  return [...claims, ...actors];
}

function factsOf({ kind, assertedBy, assessment, confidence }: PackClaim): string {
  return `${kind} · said by ${isolate(cleanLine(assertedBy))} · ${assessment} (confidence: ${confidence})`;
}

/** Whose notes these are, for a line above them or in each. */
export function describeOwner({ creator, asOf }: Pick<Pack, 'creator' | 'asOf'>): string {
  return `${isolate(cleanLine(creator))}, as of ${asOf}`;
}

/** What a note says, a line each: title, facts, text, and each statement with its sources and their addresses. */
export function listLines({ title, facts, text, statements }: PackNote): string[] {
  return [
    title,
    facts,
    text,
    ...statements.map(({ part, text: said, sources }) => {
      const cited = sources.map(citeSource).join('; ');
      return `${part}: ${isolate(cleanLine(said))}${cited === '' ? '' : ` (${cited})`}`;
    }),
  ].filter((line) => line !== '');
}

/** A source in one line, with its address. */
export function citeSource(source: PackSource): string {
  return `${describeSource(source)} ${encodeAddress(source.url)}`;
}

/** Each source once, in the order in which the notes cite them. */
export function listCited(notes: readonly PackNote[]): PackSource[] {
  const cited = notes.flatMap(({ statements }) => statements.flatMap(({ sources }) => sources));
  return [...new Map(cited.map((source) => [source.id, source])).values()];
}

/** A source in one line: publisher, title, date, each in its own direction. The address goes with it. */
export function describeSource({ publisher, title, date }: PackSource): string {
  return joinIsolated([publisher, title ?? '', date ?? ''].map(cleanLine).filter(Boolean), ', ');
}
