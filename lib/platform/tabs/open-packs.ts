import { openPage } from './open-page.ts';

/** Opens the Packs page, scrolled to the pack with this id; `null` for its top. */
export async function openPacks(pack: string | null): Promise<void> {
  await openPage('packs', { fragment: pack === null ? '' : `pack-${encodeURIComponent(pack)}` });
}
