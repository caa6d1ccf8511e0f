// The files of Omnivore's archive belong together: addresses are in one, words in another.
import type { OmnivoreArchive } from './parse-omnivore.ts';

interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LIST = /(?:^|\/)metadata_\d+_to_\d+\.json$/;
const MARKDOWN = /(?:^|\/)highlights\/([^/]+)\.md$/;

/** True for the name of a file with the highlights of a page. */
export function isOmnivoreMarkdown(name: string): boolean {
  return MARKDOWN.test(name);
}

/** The files as one where they are of such an archive; else those that can be read one by one. */
export function joinOmnivore<File extends ArchivedFile>(files: readonly File[]): ArchivedFile[] {
  const lists = files.filter(({ name }) => LIST.test(name));
  const texts = files.filter(({ name }) => isOmnivoreMarkdown(name));
  const pages = lists.map(({ bytes }) => readList(bytes));
  const unread = new Set(lists.filter((_, at) => pages[at] === null).map(({ name }) => name));
  const others = files.filter(({ name }) => !isOmnivoreMarkdown(name));
  if (texts.length === 0 || !pages.some((list) => list !== null)) return others;
  const archive: OmnivoreArchive = {
    format: 'omnivore-archive',
    pages: pages.flatMap((list) => list ?? []),
    highlights: Object.fromEntries(
      texts.map(({ name, bytes }) => [MARKDOWN.exec(name)?.[1] ?? name, new TextDecoder().decode(bytes)]),
    ),
  };
  const joined = { name: 'Omnivore', bytes: new TextEncoder().encode(JSON.stringify(archive)) };
  // A list that could not be read is told of as any other file.
  return [joined, ...others.filter(({ name }) => !LIST.test(name) || unread.has(name))];
}

/** `null` for what is no list; it is then refused as any other file. */
function readList(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
