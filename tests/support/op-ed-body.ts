import { readBlocks } from '../../lib/dom/read/read-blocks.ts';
import opEd from '../fixtures/op-ed.txt?raw';

const fold = (text: string) =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s ]+/g, ' ')
    .trim();
/** The body: without the headline, pull quote and name, and without the notes at its end. */
export const OP_ED_BODY: readonly string[] = opEd
  .split('\n')
  .map(fold)
  .filter((line) => line.length > 100 && !/^(Islamabad keen|— Dr\.|Disclaimer)/.test(line));

/** The texts of the document's blocks whose element is among these. */
export const textsKept = (kept: ReadonlySet<Element>) =>
  readBlocks(document.body)
    .filter(({ element }) => kept.has(element))
    .map(({ text }) => fold(text));

/** A paragraph that is long enough to be prose. */
export const paragraph = (nth: number) =>
  `Paragraph ${nth} of the article goes on about ferries, harbours, tides and the people who wait for them, at some length.`;
/** Several of them, each in an element. */
export const prose = (count: number, wrap = (text: string) => `<p>${text}</p>`) =>
  Array.from({ length: count }, (_, nth) => wrap(paragraph(nth))).join('');
