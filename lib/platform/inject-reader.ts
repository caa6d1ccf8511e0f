import { browser } from 'wxt/browser';
import type { Problem } from '../core/problem.ts';

/** Brings the reader into a tab's top frame. A second time is harmless: the reader that is there looks again. */
export async function injectReader(tab: number): Promise<Problem | null> {
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [0] }, files: ['/assets/marks.css'] });
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/reader.js'] });
    // After the notes, which are not to wait for it.
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/highlighter.js'] });
    return null;
  } catch {
    // Browser pages, extension stores, PDF viewers, and sites that the reader has not opened to us.
    return { kind: 'page-refused' };
  }
}
