import { openPage } from './open-page.ts';

/** Opens a tab's article with its notes as a page to print. */
export async function openSheet(tab: number): Promise<void> {
  await openPage('sheet', { fragment: `tab=${tab}`, isAnother: true });
}
