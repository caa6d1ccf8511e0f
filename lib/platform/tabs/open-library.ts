import { openPage } from './open-page.ts';

/** Opens the library with these words searched for, or with this highlight in sight. */
export async function openLibrary({ highlight, words }: { highlight?: string; words?: string }): Promise<void> {
  const wanted = new URLSearchParams();
  if (highlight !== undefined) wanted.set('highlight', highlight);
  if (words !== undefined && words !== '') wanted.set('q', words);
  await openPage('library', { fragment: wanted.toString() });
}
