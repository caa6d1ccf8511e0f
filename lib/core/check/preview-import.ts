// What an import would bring, told before anything is kept.

import { comparePacks, type PackDifference } from '../pack/compare-packs.ts';
import { parseJsonLd } from '../pack/json-ld/parse-json-ld.ts';
import type { Pack } from '../pack/pack.ts';
import type { PackEntry } from '../pack/pack-store.ts';
import { readPackFile } from '../pack/read-pack-file.ts';
import type { PackProblem } from '../problem.ts';
import { checkPackFile } from './check-pack-file.ts';

/** A file on its way in. */
export interface ImportPreview {
  /** The file's name. */
  readonly name: string;
  /** `null` when the file cannot be read as a pack; nothing of it can be kept then. */
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
  /** The pack of this id that is here now. */
  readonly present: PackEntry | null;
  /** Against the present one; `null` for a new pack, or where that can no longer be read. */
  readonly difference: PackDifference | null;
}

/** Larger than any pack that a person could write, and well below what a browser lets an extension store at once. */
export const MAX_FILE_BYTES = 20_000_000;

/** Reads a file of bytes as a pack, in its own form or as JSON-LD. Never throws. */
export function previewImport(name: string, bytes: Uint8Array, entries: readonly PackEntry[]): ImportPreview {
  const { pack, problems } = readBytes(bytes);
  const present = entries.find(({ id }) => id === pack?.id) ?? null;
  const difference = pack !== null && present?.pack != null ? comparePacks(present.pack, pack) : null;
  return { name, pack, problems, present, difference };
}

function readBytes(bytes: Uint8Array): { pack: Pack | null; problems: readonly PackProblem[] } {
  if (bytes.length > MAX_FILE_BYTES)
    return refuse(`${bytes.length} bytes are more than ${MAX_FILE_BYTES}`, 'too-large');
  const text = decode(bytes);
  if (text === null) return refuse('is not text in UTF-8', 'not-text');
  const { json } = readPackFile(text);
  if (typeof json !== 'object' || json === null || !('@context' in json)) return checkPackFile(text);
  const parsed = parseJsonLd(json);
  // Lines and paths would be those of another file than the reader's.
  return parsed.ok ? checkPackFile(JSON.stringify(parsed.value)) : { pack: null, problems: parsed.problem };
}

function refuse(message: string, rule: string): { pack: null; problems: readonly PackProblem[] } {
  const remedy = 'Choose the pack’s JSON file.';
  return { pack: null, problems: [{ path: '(file)', rule, message, remedy, severity: 'error' }] };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
