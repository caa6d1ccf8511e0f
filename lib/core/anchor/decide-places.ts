// Which of a quote's places is the one, if any: its words, what is around them, what speaks against it, and where the
// other quotes of the page stand.
import { lowerBound } from '../text/lower-bound.ts';
import { type Place, type Places, worthOf } from './chain-runs.ts';
import type { Patterns } from './find-runs.ts';
import type { Quote, QuoteInk } from './quote.ts';

/** What was decided of one quote. */
export interface Found {
  /** `hasContext`: what was around it then is around it now. */
  readonly place: (Place & { readonly hasContext: boolean }) | null;
  /** How much of the quote and its context stands there, 0..1. */
  readonly score: number;
  readonly reason: 'ambiguous' | 'not-on-page' | null;
  /** All places that were weighed, the best first. */
  readonly places: readonly Place[];
}

interface Weighed {
  readonly text: QuoteInk;
  readonly patterns: Patterns;
  readonly quotes: readonly Quote[];
  readonly found: readonly Places[];
  /** Those that stand just where they stood: nothing is weighed. */
  readonly isSettled: readonly boolean[];
  /** Those in scripts that write a word with one or two signs. */
  readonly isDense: readonly boolean[];
}

/** Below this share of its words a quote stands nowhere. */
const HALF = 0.5;
/** What speaks for a place must come to this, in units of ink; where a sign is a word or a syllable, to half of it. */
const ENOUGH = 22;
/** What a unit of context that should stand beside a place in its block, and does not, speaks against it. */
const CONTRADICTION = 0.5;
/** What the best place must have over the next one, in units. */
const LEAD = 3;
/** What a gap inside the words speaks against a place, per unit of its cost. */
const GAP = 1.5;
/** Less context than this is as good as none. */
const NEARLY_NONE = 6;

/** Decides all quotes of a page together: those that are sure speak for the others. */
export function decidePlaces({ text, patterns, quotes, found, isSettled, isDense }: Weighed): Found[] {
  const sure = quotes
    .map(({ at }, quote) => ({ at, quote, start: sureStart(patterns, quote, found[quote]) }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.at - b.at);
  return quotes.map((wanted, quote): Found => {
    const { places, trace } = found[quote] ?? { places: [], trace: 0 };
    const ranked = places
      .filter(({ share }) => share >= HALF)
      .map((place) => ({ place, bonus: bonusOf(sure, wanted, { quote, start: place.start }) }))
      .map(({ place, bonus }) => ({ place, bonus, worth: worthOf(place) + bonus }))
      .sort((a, b) => b.worth - a.worth);
    const [best, next] = ranked;
    if (best === undefined) return { place: null, score: 0, reason: 'not-on-page', places };
    const { place, bonus } = best;
    const full = (patterns.starts[quote + 1] ?? 0) - (patterns.starts[quote] ?? 0);
    const score = Math.min(1, Math.max(0, worthOf(place) / Math.max(1, full)));
    const context = place.before + place.after;
    const hasContext = context >= Math.min(NEARLY_NONE, full - place.own);
    if (isSettled[quote]) return { place: { ...place, hasContext: true }, score: 1, reason: null, places };
    const against =
      place.cost * GAP + lackOf(text, patterns, quote, place) * CONTRADICTION + (trace > context ? trace : 0);
    if (place.own * (2 * place.share - 1) + context + bonus - against < (isDense[quote] ? ENOUGH / 2 : ENOUGH))
      return { place: null, score, reason: 'not-on-page', places };
    if (next !== undefined && best.worth - next.worth < LEAD)
      return { place: null, score, reason: 'ambiguous', places };
    return { place: { ...place, hasContext }, score, reason: null, places };
  });
}

/** Units of context that should stand beside a place, in its block, and do not. */
function lackOf(text: QuoteInk, { starts, begins, ends }: Patterns, quote: number, place: Place): number {
  const before = (begins[quote] ?? 0) - (starts[quote] ?? 0);
  const after = (starts[quote + 1] ?? 0) - (ends[quote] ?? 0);
  // At the edge of a block what comes before or after may be another block by now.
  const left = text.breaksIn(place.start - before, place.start) ? 0 : before - place.before;
  const right = text.breaksIn(place.end, place.end + after) ? 0 : after - place.after;
  return left + right;
}

/** Where a quote stands beyond doubt; -1 where it does not. */
function sureStart(patterns: Patterns, quote: number, found: Places | undefined): number {
  const [best, next] = found?.places ?? [];
  if (best === undefined || worthOf(best) < 0.75 * ((patterns.starts[quote + 1] ?? 0) - (patterns.starts[quote] ?? 0)))
    return -1;
  return next === undefined || worthOf(best) - worthOf(next) >= 10 ? best.start : -1;
}

interface Sure {
  readonly at: number;
  readonly quote: number;
  readonly start: number;
}

/** Ink per unit of a position, roughly: what is not ink is white space. */
const INK_SHARE = 0.8;

/** What its neighbours say for a place, 0..8 units, and 6 more where it stood before: those before and after it stand as far from it as they did. */
function bonusOf(
  sure: readonly Sure[],
  { at, expected }: Quote,
  { quote, start }: { quote: number; start: number },
): number {
  const low = lowerBound(sure.length, (place) => (sure[place]?.at ?? 0) < at);
  let bonus = 0;
  for (const near of [low - 2, low - 1, low, low + 1]) {
    const other = sure[near];
    if (other === undefined || other.quote === quote) continue;
    const distance = (at - other.at) * INK_SHARE;
    const off = Math.abs(start - other.start - distance) / (20 + 0.1 * Math.abs(distance));
    bonus = Math.max(bonus, 8 * Math.exp(-off) * (Math.abs(distance) < 4000 ? 1 : 0.5));
  }
  return bonus + (start === expected ? 6 : 0);
}
