// Texts and quotes as the steps of the anchoring engine take them, unit by unit as they are written: nothing is folded.
import type { Link } from '../../lib/core/anchor/chain-runs.ts';
import type { Run } from '../../lib/core/anchor/find-runs.ts';
import type { ChainContext } from '../../lib/core/anchor/measure-chain.ts';
import { boundsOf, type Patterns } from '../../lib/core/anchor/patterns.ts';
import type { QuoteInk } from '../../lib/core/anchor/quote.ts';

export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, (unit) => unit.charCodeAt(0));
}

/** A text of one block, unless it is said where blocks end. */
export function inkText(text: string, breaksIn: QuoteInk['breaksIn'] = () => false): QuoteInk {
  return { units: unitsOf(text), length: text.length, asString: () => text, breaksIn };
}

/** Quotes with their own words in brackets: `the long [border] was shut`. */
export function patternsOf(...quotes: readonly string[]): Patterns {
  const firsts = [0];
  const begins: number[] = [];
  const ends: number[] = [];
  for (const quote of quotes) {
    const first = firsts.at(-1) ?? 0;
    begins.push(first + quote.indexOf('['));
    ends.push(first + quote.indexOf(']') - 1);
    firsts.push(first + quote.length - 2);
  }
  return {
    units: unitsOf(quotes.join('').replace(/[[\]]/g, '')),
    firsts: Int32Array.from(firsts),
    begins: Int32Array.from(begins),
    ends: Int32Array.from(ends),
  };
}

/** The context of one quote in a text. */
export function chainContext(quote: string, text: string): ChainContext {
  const patterns = patternsOf(quote);
  return { text: inkText(text), units: patterns.units, bounds: boundsOf(patterns, 0) };
}

/** The run of a piece that is in both, once each. */
export function runOf(quote: string, text: string, piece: string): Run {
  const [patternStart, inkStart] = [quote.replace(/[[\]]/g, '').indexOf(piece), text.indexOf(piece)];
  if (patternStart < 0 || inkStart < 0) throw new Error(`Expected “${piece}” in both`);
  return { patternStart, inkStart, size: piece.length };
}

/** A chain of such runs. */
export function chainOf(quote: string, text: string, pieces: readonly string[]): Link[] {
  return pieces.map((piece) => {
    const run = runOf(quote, text, piece);
    const { patternStart: from, inkStart, size } = run;
    return { run, from, to: from + size, shift: inkStart - from };
  });
}
