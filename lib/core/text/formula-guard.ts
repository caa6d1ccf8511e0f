/**
 * A spreadsheet takes a cell for a formula by its first sign; the wide forms count in some of them, blanks before do too.
 * What has a guard already gets another, so that an import may take away one.
 */
export const FORMULA = /^'*[\s\u00A0\uFEFF]*[=+\-@\t\r\n|%＝＋－＠]/;

/** Returns the cell without the apostrophe that exporters put before what would be a formula. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
