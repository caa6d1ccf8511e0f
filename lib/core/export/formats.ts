// All formats, in the order in which they are offered. Another one is a module and a line here: CONTRIBUTING.md.
import type { ExportFormat } from './export-format.ts';
import { ANKI } from './format-anki.ts';
import { BIBTEX, CSL_JSON, RIS } from './format-citations.ts';
import { CLAIM_REVIEW } from './format-claim-review.ts';
import { CSV } from './format-csv.ts';
import { HTML } from './format-html.ts';
import { HYPOTHESIS } from './format-hypothesis.ts';
import { JSON_LD } from './format-json-ld.ts';
import { LOGSEQ } from './format-logseq.ts';
import { MARKDOWN } from './format-markdown.ts';
import { NOTION } from './format-notion.ts';
import { READWISE } from './format-readwise.ts';
import { TEMPLATE } from './format-template.ts';
import { TEXT } from './format-text.ts';

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly ExportFormat[] = [
  MARKDOWN,
  LOGSEQ,
  TEMPLATE,
  HTML,
  TEXT,
  CSV,
  NOTION,
  READWISE,
  ANKI,
  JSON_LD,
  HYPOTHESIS,
  RIS,
  BIBTEX,
  CSL_JSON,
  CLAIM_REVIEW,
];

/** The format with this id; `null` for none. */
export function findFormat(id: string): ExportFormat | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
