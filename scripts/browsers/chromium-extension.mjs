import { resolve } from 'node:path';
import { pollUntil } from './poll-until.mjs';

/** @typedef {import('playwright-core').CDPSession} CDPSession */

/**
 * The id of the unpacked extension, loading it when the browser has ignored `--load-extension`,
 * as branded Chrome (since 137) and Edge do.
 * @param {CDPSession} browserSession
 * @param {string} extensionDir
 * @returns {Promise<string>}
 */
export async function findExtensionId(browserSession, extensionDir) {
  const dir = resolve(extensionDir);
  const find = async () => {
    const { extensions } = await browserSession.send('Extensions.getExtensions');
    return extensions.find((extension) => resolve(extension.path) === dir)?.id;
  };
  const loaded = await pollUntil(find, { timeoutMs: 1500, what: dir }).catch(() => null);
  if (loaded) return loaded;
  try {
    return (await browserSession.send('Extensions.loadUnpacked', { path: dir })).id;
  } catch (cause) {
    throw new Error(`This browser would not load the extension in ${dir}; set CHROME_PATH to a Chromium`, { cause });
  }
}

/**
 * Clicks the extension's toolbar button for the active tab, which must show this address.
 * The protocol wants the tab's target, not the page's, and links the two by nothing but these.
 * @param {CDPSession} browserSession
 * @param {{ id: string, url: string }} options
 */
export async function triggerChromiumAction(browserSession, { id, url }) {
  const { targetInfos } = await browserSession.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  });
  const tabs = targetInfos.filter((target) => target.url === url);
  const tab = tabs.find(isActive) ?? tabs[0];
  if (!tab) throw new Error(`Expected an open tab with ${url}, got none`);
  await browserSession.send('Extensions.triggerAction', { id, targetId: tab.targetId });
}

/** @param {object} target */
function isActive(target) {
  const embedder = 'embedderData' in target ? target.embedderData : null;
  return Boolean(embedder && typeof embedder === 'object' && 'tabActive' in embedder && embedder.tabActive);
}
