// What a W3C annotation is about: https://www.w3.org/TR/annotation-model/#specific-resources
import { type JsonObject, listOf, numberOf, objectOf, textOf } from '../text/json-value.ts';
import { openGroups } from './read-body.ts';
import { typesOf } from './types-of.ts';

/** One thing that an annotation is about. */
export interface Target {
  readonly url: string;
  readonly title: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly styleClass: string;
}

/** Selectors that are looked at in one target. */
const MOST_SELECTORS = 50;
/** A share of a publication, as a whole number. */
const PER_PUBLICATION = 1_000_000;

/** All that an annotation is about, each by itself. */
export function listTargets(target: unknown): Target[] {
  return listOf(target)
    .flatMap((each) => openGroups(each))
    .map(readTarget);
}

function readTarget(target: unknown): Target {
  const resource = typeof target === 'string' ? { source: target } : objectOf(target);
  const source = resource.source ?? resource.id ?? resource['@id'];
  const about = objectOf(source);
  const quote = findSelector(resource, 'TextQuoteSelector');
  const progression = numberOf(findSelector(resource, 'ProgressionSelector')?.value);
  return {
    url: textOf(source) || textOf(about.id ?? about['@id']),
    title: textOf(about.title) || textOf(about['dc:title']),
    quote: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    start:
      numberOf(findSelector(resource, 'TextPositionSelector')?.start) ??
      (progression === null ? null : Math.round(progression * PER_PUBLICATION)),
    styleClass: textOf(resource.styleClass),
  };
}

/** Among the selectors of a target, and those that refine them. */
export function findSelector(target: JsonObject, type: string): JsonObject | undefined {
  const waiting = listOf(target.selector).map(objectOf);
  for (let at = 0; at < waiting.length && at < MOST_SELECTORS; at++) {
    const selector = waiting[at] ?? {};
    if (typesOf(selector).includes(type)) return selector;
    waiting.push(...listOf(selector.refinedBy).map(objectOf), ...listOf(selector.items).map(objectOf));
  }
  return undefined;
}
