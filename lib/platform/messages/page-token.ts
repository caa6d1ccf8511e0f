import { ITEMS } from '../storage-items.ts';

/**
 * What the scripts of this extension know each other by on a page, from one version to the next, and what the names of
 * marks are made of. Made once and kept in the extension's own storage; a page never sees it.
 */
export function createPageToken(): () => Promise<string> {
  let token: Promise<string> | null = null;
  const load = async () => {
    const stored = await ITEMS.pageToken.load();
    if (stored !== '') return stored;
    const made = crypto.randomUUID();
    await ITEMS.pageToken.save(made);
    return made;
  };
  return () => {
    token ??= load().catch(() => {
      // A store that fails may not fail the next time; until then the scripts know nobody.
      token = null;
      return crypto.randomUUID();
    });
    return token;
  };
}
