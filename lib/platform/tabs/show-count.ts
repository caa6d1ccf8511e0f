import { browser } from 'wxt/browser';
import type { ReaderState } from '../../core/note/reader-state.ts';
import { translate } from '../translate.ts';

/** The number of notes on the toolbar button; a tab that was closed meanwhile is no error. */
export async function showCount(tabId: number, state: ReaderState): Promise<void> {
  const { pack = null, reason = 'left' } = state.recognition ?? {};
  const placed = state.notes.filter((note) => note.state !== 'orphan').length;
  const isCounted = pack !== null || (reason === 'actors-only' && placed > 0);
  const text = isCounted ? String(placed) : '';
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#6b4f2a' }).catch(() => undefined);
}

/** Says on the toolbar button that this page takes no highlights: one of the browser's own, a PDF, a store. */
export async function showRefusal(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '–' }).catch(() => undefined);
  await browser.action.setTitle({ tabId, title: translate('popupRefused') }).catch(() => undefined);
}
