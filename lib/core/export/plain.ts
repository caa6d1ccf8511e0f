// Text of others on its way into a file: what no format can carry is taken off here, once.
import { balanceDirections } from '../text/direction.ts';

/** Lone surrogates become U+FFFD, which is what a file in UTF-8 would have; null and other controls go; one kind of line end. */
export function stripControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** The same, and no line turns the direction of what follows it. */
export function cleanText(text: string): string {
  return balanceDirections(stripControls(text));
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
