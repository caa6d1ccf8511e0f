/** A spreadsheet takes a cell for a formula by its first sign. */
const FORMULA = /^'*[\s\u00A0\uFEFF]*[=+\-@\t\r\n|%＝＋－＠]/;

/** The cell without the apostrophe that exporters put before what would be a formula. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
