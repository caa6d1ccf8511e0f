// What `storage.local` holds for the background and own pages, with its types; all names are in `storage-keys.ts`.
import * as v from 'valibot';
import type { Exported } from '../core/export/choose-new.ts';
import { defineItem, type StorageItem } from './define-item.ts';
import { FAMILY, STORED } from './storage-keys.ts';

/** What the reader chose last on the page of exports; what cannot be read is left out. */
export interface ExportChoices {
  readonly format: string;
  readonly filePer: 'article' | 'highlight';
  readonly template: string;
  readonly withNotes: boolean;
}

const text = v.pipe(v.string(), v.nonEmpty());
const hosts = v.array(v.unknown());
const revisions = v.record(v.string(), v.unknown());
const choices = v.object({
  format: v.exactOptional(v.string()),
  filePer: v.exactOptional(v.picklist(['article', 'highlight'])),
  template: v.exactOptional(v.string()),
  withNotes: v.exactOptional(v.boolean()),
});

/** One value each. */
export const ITEMS = {
  /** Hosts, in alphabetical order. */
  consent: defineItem<readonly string[]>(STORED.consent, {
    fallback: [],
    parse: (stored) => parseAs(hosts, stored)?.flatMap((host) => parseAs(text, host) ?? []) ?? null,
  }),
  /** Empty before it is made. */
  pageToken: defineItem(STORED.pageToken, { fallback: '', parse: (stored) => parseAs(text, stored) }),
  /** ISO 8601; empty for never. */
  lastBackup: defineItem(STORED.lastBackup, { fallback: '', parse: (stored) => parseAs(text, stored) }),
  exportChoices: defineItem<Partial<ExportChoices>>(STORED.exportChoices, {
    fallback: {},
    parse: (stored) => parseAs(choices, stored),
  }),
} as const;

/** Revisions of the highlights that went out in a format, by id. */
export function exportedItem(format: string): StorageItem<Exported> {
  return defineItem<Exported>(FAMILY.exported + format, {
    fallback: {},
    parse(stored) {
      const rows = Object.entries(parseAs(revisions, stored) ?? {});
      return Object.fromEntries(
        rows.flatMap(([id, revision]) => (typeof revision === 'number' ? [[id, revision]] : [])),
      );
    },
  });
}

function parseAs<Value>(schema: v.GenericSchema<unknown, Value>, stored: unknown): Value | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}
