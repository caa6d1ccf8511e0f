import { browser } from 'wxt/browser';
import type { ReaderState } from '../core/reader-state.ts';

/** The number of notes on the toolbar button; a tab that was closed meanwhile is no error. */
export async function showCount(tabId: number, state: ReaderState): Promise<void> {
  const recognised = state.recognition?.pack != null || state.recognition?.reason === 'actors-only';
  const placed = state.notes.filter((note) => note.state !== 'orphan').length;
  const text = recognised && placed > 0 ? String(placed) : '';
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#6b4f2a' }).catch(() => undefined);
}
