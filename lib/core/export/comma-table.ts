// Tables as every program reads them: RFC 4180.
import Papa from 'papaparse';
import { cleanText } from './plain.ts';

/**
 * Each cell in quotation marks: some spreadsheets take tabs and semicolons for borders too. A cell that begins as `guarded`
 * gets an apostrophe, which is right for spreadsheets alone: others show it.
 */
export function formatCommaTable(
  fields: readonly string[],
  rows: readonly (readonly string[])[],
  guarded?: RegExp,
): string {
  const data = rows.map((row) => row.map(cleanText));
  return `${Papa.unparse({ fields: [...fields], data }, { quotes: true, newline: '\r\n', ...(guarded === undefined ? {} : { escapeFormulae: guarded }) })}\r\n`;
}
