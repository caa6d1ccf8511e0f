import type { StoreChange } from '../../core/highlight/highlight-store.ts';
import { drawContextMenu } from '../menus/context-menu.ts';
import { tellChange } from '../tabs/tell-change.ts';

/** Tells every tab and page of a change to the store, and gives the context menu the names that colours have now. */
export async function announceChange(change: StoreChange): Promise<void> {
  if (change.settings !== null) await drawContextMenu(change.settings);
  await tellChange(change);
}
