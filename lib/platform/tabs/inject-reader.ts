import { browser } from 'wxt/browser';
import { renameMarks } from '../../core/margin/mark-name.ts';
import type { Problem } from '../../core/problem.ts';
import { createPageToken } from '../messages/page-token.ts';

const STYLES = '/assets/marks.css';

interface Options {
  /** Tests read the page's registry of highlights by the names that the code has. */
  readonly hidesNames?: boolean;
}

/** Brings the reader into a tab's top frame. A second time is harmless: the reader that is there looks again. */
export async function injectReader(
  tab: number,
  { hidesNames = import.meta.env.MODE !== 'test' }: Options = {},
): Promise<Problem | null> {
  const target = { tabId: tab, frameIds: [0] };
  try {
    if (hidesNames) await insertRenamed(target);
    else await browser.scripting.insertCSS({ target, files: [STYLES] });
    await browser.scripting.executeScript({ target, files: ['/reader.js'] });
    // After the notes, which are not to wait for it.
    await browser.scripting.executeScript({ target, files: ['/highlighter.js'] });
    return null;
  } catch {
    // Browser pages, extension stores, PDF viewers, and sites that the reader has not opened to us.
    return { kind: 'page-refused' };
  }
}

/** The same document has the same names however often we come, so that a new script takes off what an old one painted. */
async function insertRenamed(target: { tabId: number; frameIds: number[] }): Promise<void> {
  const [answer] = await browser.scripting.executeScript({ target, func: () => performance.timeOrigin });
  // Without a secret a page could tell the names beforehand, and so that we are here.
  const token = await createPageToken()();
  const seed = await hash(`${token} ${answer?.result}`);
  const css = renameMarks(await (await fetch(STYLES)).text(), seed);
  await browser.scripting.insertCSS({ target, css });
  await browser.scripting.executeScript({
    target,
    args: [seed],
    func: (seed: string) => {
      globalThis.postilMarks = seed;
    },
  });
}

/** 16 hexadecimal digits of SHA-256. */
async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
