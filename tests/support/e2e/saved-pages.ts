// The saved pages and the bundled pack, as the tests compare them with what the reader reports.
import { readFileSync } from 'node:fs';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';

const pages = new URL('../../fixtures/pages/', import.meta.url);

/** One row of expected.json: what the extension owes to a page. */
export interface SavedPage {
  readonly file: string;
  readonly url: string;
  /** Notes may appear only after the reader has asked for them. */
  readonly ask: boolean;
  readonly recognised: boolean;
  readonly copy: boolean;
  readonly why: string;
  /** What has to be done on the page first: `click SELECTOR`. */
  readonly act?: string;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly missingMentions: readonly string[];
}

export const savedPages: readonly SavedPage[] = JSON.parse(readFileSync(new URL('expected.json', pages), 'utf8'));

export const OP_ED = 'op-ed-2017.html';
export const ADDRESS = 'https://www.arabnews.com/node/1204791/columns';

export function findSavedPage(file: string): SavedPage {
  const page = savedPages.find((row) => row.file === file);
  if (page === undefined) throw new Error(`Expected ${file} in expected.json, got no such row`);
  return page;
}

export function readHtml(file: string): string {
  return readFileSync(new URL(file, pages), 'utf8');
}

/** The places of the op-ed where an actor is mentioned: the annotators' 109, less two in the breadcrumb. */
export const MENTIONS = 107;

export const pack: Pack = readPack();

function readPack(): Pack {
  const file = new URL('../../../public/packs/arabnews-1204791.json', import.meta.url);
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`Expected a sound pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}
