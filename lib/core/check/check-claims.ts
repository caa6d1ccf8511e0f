// Claims, one by one and among themselves.

import type { Assessment, Pack, PackClaim } from '../pack/pack.ts';
import { foldText } from '../text/normalise-text.ts';
import type { TextQuote } from '../text/text-quote.ts';
import { type Finding, find, findRepeated } from './advice.ts';
import { listAt } from './list-words.ts';

/** As in `find-quote.ts`: a shorter quote is believed by its context only. */
const SELF_EVIDENT = 20;

/** What a claim says of itself: its words, its kind and how it is assessed, who does what. */
export function checkClaims(pack: Pack): Finding[] {
  return [
    ...pack.claims.flatMap((claim, at) => {
      const path = `claims[${at}]`;
      return [...checkQuote(claim.selector, path), ...checkKind(claim, path), ...checkDeeds(claim, path)];
    }),
    ...pack.actors.flatMap(({ mentions }, at) =>
      mentions.flatMap(({ selector }, nth) => checkQuote(selector, `actors[${at}].mentions[${nth}]`)),
    ),
    ...findRepeated(
      listAt('claims', pack.claims),
      ({ value }) => formatPlace(value),
      ({ path }, first) => find('same-words', `${path}.selector`, `has the words of "${first.value.id}"`),
    ),
  ];
}

/** What claims do to each other. */
export function checkRelations(pack: Pack): Finding[] {
  const relations = pack.claims.flatMap(({ id, relations }, at) =>
    relations.map((relation, nth) => ({ ...relation, from: id, path: `claims[${at}].relations[${nth}]` })),
  );
  return [
    ...relations.flatMap(({ from, claim, path }) =>
      from === claim ? [find('self-relation', `${path}.claim`, `is "${claim}", the claim itself`)] : [],
    ),
    ...findRepeated(
      relations,
      ({ type, from, claim }) => [type, ...(type === 'contradicts' ? [from, claim].sort() : [from, claim])].join(' '),
      ({ path, type, claim }, first) =>
        find('repeated-relation', path, `"${type}" "${claim}" is told at ${first.path}`),
    ),
    ...checkCircles(pack),
  ];
}

/** A place in the text without the text: a quote and its context. */
export function formatPlace({ paragraph, selector }: { paragraph: number; selector: TextQuote }): string {
  return JSON.stringify([paragraph, ...[selector.exact, selector.prefix, selector.suffix].map(foldText)]);
}

function checkQuote({ exact, prefix, suffix }: TextQuote, path: string): Finding[] {
  const isShort = foldText(exact).length < SELF_EVIDENT && foldText(prefix + suffix) === '';
  return [
    ...(isShort
      ? [find('short-quote', `${path}.selector.exact`, `has ${exact.length} characters and no context`)]
      : []),
    ...Object.entries({ exact, prefix, suffix }).flatMap(([key, text]) =>
      /[\t\r\n]/.test(text) ? [find('tab-in-quote', `${path}.selector.${key}`, 'has a tab or a new line')] : [],
    ),
  ];
}

/** Who says it is no question where the author does. */
const AUTHOR = /^the (author|writer)\b/i;

function checkKind({ kind, assessment, attribution, assertedBy }: PackClaim, path: string): Finding[] {
  const goes = goesWith(assessment, kind);
  return [
    ...(goes
      ? []
      : [
          find('assessment-of-other-kind', `${path}.assessment`, `is "${assessment}" of a claim of the kind "${kind}"`),
        ]),
    ...(attribution === undefined && kind === 'allegation' && !AUTHOR.test(assertedBy)
      ? [find('no-attribution', path, `is said by ${assertedBy}, and has no "attribution"`)]
      : []),
    ...(attribution !== undefined && (attribution === 'opinion' || attribution.startsWith('prediction'))
      ? [find('assessment-of-other-kind', `${path}.attribution`, `is "${attribution}" of whether something was said`)]
      : []),
  ];
}

function goesWith(assessment: Assessment, kind: PackClaim['kind']): boolean {
  if (assessment.startsWith('prediction')) return kind === 'prediction';
  return assessment !== 'opinion' || !['fact', 'figure'].includes(kind);
}

function checkDeeds({ says, actors }: PackClaim, path: string): Finding[] {
  return [
    ...says.flatMap(({ subject, object }, at) =>
      Object.entries({ subject, object }).flatMap(([key, id]) =>
        id === null || actors.includes(id)
          ? []
          : [find('deed-without-actor', `${path}.says[${at}].${key}`, `"${id}" is not among the actors`)],
      ),
    ),
    ...findRepeated(
      listAt(`${path}.says`, says),
      ({ value }) => JSON.stringify([value.subject, foldText(value.predicate), value.object]),
      (second, first) => find('repeated-deed', second.path, `is told at ${first.path}`),
    ),
  ];
}

/**
 * One finding for each circle that a walk along `presupposes` closes. Depth first with a list of our own: a chain may
 * be as long as the pack.
 */
function checkCircles({ claims }: Pack): Finding[] {
  const next = new Map(
    claims.map(({ id, relations }, at) => [
      id,
      relations.flatMap(({ type, claim }, nth) =>
        type === 'presupposes' && claim !== id ? [{ claim, path: `claims[${at}].relations[${nth}].claim` }] : [],
      ),
    ]),
  );
  const done = new Set<string>();
  const findings: Finding[] = [];
  for (const { id: start } of claims) {
    const trail = done.has(start) ? [] : [{ id: start, at: 0 }];
    const open = new Set(trail.map(({ id }) => id));
    for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
      const step = next.get(here.id)?.[here.at++];
      if (step === undefined) {
        trail.pop();
        open.delete(here.id);
        done.add(here.id);
      } else if (open.has(step.claim))
        findings.push(find('presupposes-circle', step.path, `"${step.claim}" presupposes "${here.id}" in turn`));
      else if (!done.has(step.claim)) {
        trail.push({ id: step.claim, at: 0 });
        open.add(step.claim);
      }
    }
  }
  return findings;
}
