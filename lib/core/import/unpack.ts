// Files in an archive, each unpacked only as far as a reader's own could go.
import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { fail, type Result, succeed } from '../result.ts';
import type { ImportProblem } from './import-set.ts';
import { isOmnivoreMarkdown, joinOmnivore } from './join-omnivore.ts';
import { isNotebook } from './kindle/parse-notebook.ts';

/** Bytes of a file, packed or not: some 200,000 highlights. */
export const LARGEST = 256 * 1024 * 1024;
/** Bytes that are unpacked between two looks at how much it is. */
const CHUNK = 1 << 16;
const IMPORTABLE = /\.(json|jsonld|csv|tsv|txt|html?)$/i;
/** What macOS and Windows put beside the files of an archive. */
const COMPANION = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
/** Pages that Omnivore saved whole: their highlights are elsewhere in its archive. */
const SAVED_PAGE = /(?:^|\/)content\/[^/]*\.html?$/i;

/** One file of what was given; its name is told with what is wrong in it. */
export interface UnpackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is in a gzip or zip file, or the file itself where it is neither. Stops at what unpacks to too much. */
export function unpack(name: string, bytes: Uint8Array, largest = LARGEST): Result<UnpackedFile[], ImportProblem> {
  const wrong = (message: string) => fail({ path: '(file)', line: null, message });
  if (bytes.length > largest) return fail(refuseSize(largest));
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return succeed([{ name, bytes: gunzip(bytes, largest) }]);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const files = joinOmnivore(unzip(bytes, largest).filter(isExport));
      return files.length === 0 ? wrong('there is no file in this archive that can be imported') : succeed(files);
    }
  } catch (error) {
    if (error instanceof TooMuch) return wrong(`it unpacks to more than ${inMegabytes(largest)} MB: no export does`);
    return wrong('the archive is damaged: it was not saved whole');
  }
  return succeed([{ name, bytes }]);
}

/** False for a page of HTML that is no notebook: an archive may have any number of them. */
function isExport({ name, bytes }: UnpackedFile): boolean {
  return !/\.html?$/i.test(name) || isNotebook(new TextDecoder().decode(bytes.subarray(0, MOST_LOOKED_AT)));
}

/** Bytes of a page in which a notebook shows what it is. */
const MOST_LOOKED_AT = 100_000;

/** Of a file that is not even read. */
export function refuseSize(largest = LARGEST): ImportProblem {
  return { path: '(file)', line: null, message: `the file has over ${inMegabytes(largest)} MB` };
}

class TooMuch extends Error {}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function gunzip(bytes: Uint8Array, largest: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let isWhole = false;
  const stream = new Gunzip((chunk, final) => {
    total += chunk.length;
    if (total > largest) throw new TooMuch();
    chunks.push(chunk);
    isWhole ||= final;
  });
  for (let at = 0; at < bytes.length; at += CHUNK)
    stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  if (!isWhole) throw new Error('truncated');
  return join(chunks, total);
}

function unzip(bytes: Uint8Array, largest: number): UnpackedFile[] {
  const files: UnpackedFile[] = [];
  let total = 0;
  let open = 0;
  const stream = new Unzip((file) => {
    const isWanted = (IMPORTABLE.test(file.name) && !SAVED_PAGE.test(file.name)) || isOmnivoreMarkdown(file.name);
    if (!isWanted || COMPANION.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    open++;
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error;
      total += chunk.length;
      length += chunk.length;
      if (total > largest) throw new TooMuch();
      chunks.push(chunk);
      if (!final) return;
      open--;
      files.push({ name: file.name, bytes: join(chunks, length) });
    };
    file.start();
  });
  stream.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK)
    stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  if (open > 0) throw new Error('truncated');
  return files;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
