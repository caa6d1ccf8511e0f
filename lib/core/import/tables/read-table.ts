// A table as it stands in a file: columns by name, rows with the lines they begin at.
import Papa from 'papaparse';
import { fail, type Result, succeed } from '../../result.ts';
import type { ImportProblem } from '../import-set.ts';
import { lineAt } from '../read-json.ts';

/** A row of a file, not yet told from its headings. */
export interface TableLine {
  readonly values: readonly string[];
  /** 1-based: cells with line breaks in them count as many. */
  readonly line: number;
}

/** A row below the headings, and how to name it to the reader. */
export interface TableRow extends TableLine {
  /** `row 2` is the first below the headings. */
  readonly path: string;
}

/** A table whose columns are found by name. */
export interface Table {
  /** As they are in the file, but for blanks around them. */
  readonly columns: readonly string[];
  /** How many cells a row has. */
  readonly width: number;
  readonly rows: readonly TableRow[];
  /** The cell of the first of these columns that the table has, whatever the case of its name; else empty. */
  readonly cell: (row: TableRow, ...names: readonly string[]) => string;
  readonly has: (name: string) => boolean;
}

/** All lines of a text with commas, tabs or semicolons between its cells, without empty ones. */
export function readLines(text: string): Result<readonly TableLine[], ImportProblem> {
  const lines: TableLine[] = [];
  let line = 1;
  let from = 0;
  let brokenAt: number | null = null;
  // A line break at the end is a line with one cell for Papa, and makes short tables look as if they had one column.
  Papa.parse<string[]>(text.trimEnd(), {
    step: ({ data, errors, meta }) => {
      brokenAt ??= errors.find(({ type }) => type === 'Quotes')?.index ?? null;
      if (data.some((value) => value.trim() !== '')) lines.push({ values: data, line });
      line += countBreaks(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  // Spreadsheets are told the sign between cells in a line of its own.
  if (brokenAt === null) return succeed(/^sep=/i.test(lines[0]?.values[0] ?? '') ? lines.slice(1) : lines);
  const message = 'a quotation mark is not closed: the file was not saved whole';
  return fail({ path: '(file)', line: lineAt(text, brokenAt), message });
}

/** Lines as a table: the first has the headings. */
export function readTable(lines: readonly TableLine[]): Table {
  const [head, ...body] = lines;
  const columns = (head?.values ?? []).map((name) => name.trim());
  const places = new Map<string, number>();
  for (const [at, name] of columns.entries()) if (!places.has(nameColumn(name))) places.set(nameColumn(name), at);
  return {
    columns,
    width: columns.length,
    rows: body.map((row, at) => ({ ...row, path: `row ${at + 2}` })),
    has: (name) => places.has(name),
    cell: (row, ...names) => {
      const place = names.map((name) => places.get(name)).find((at) => at !== undefined);
      return place === undefined ? '' : (row.values[place] ?? '');
    },
  };
}

/** `Highlighted_At` is `highlighted at`. */
export function nameColumn(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s_-]/u)
    .filter((word) => word !== '')
    .join(' ');
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x0a || (sign === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count++;
  }
  return count;
}
