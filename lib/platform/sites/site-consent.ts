// Sites on which the reader wants the packs' actors marked in any article: a list of hosts, and a content script that is
// registered for them while the browser's own permission lasts.
import { browser } from 'wxt/browser';
import { loadKnownPacks } from '../packs/known-packs.ts';
import { createQueue } from '../queue.ts';
import { ITEMS } from '../storage-items.ts';
import { patternOfHost } from './host-pattern.ts';
import { revokeSite } from './site-access.ts';

const SCRIPT = 'elsewhere';

/** The hosts that have the reader's consent, in alphabetical order. */
export async function loadConsent(): Promise<readonly string[]> {
  return ITEMS.consent.load();
}

/** True for an address of a site that has consent; false where the browser cannot read what was kept. */
export async function hasConsent(url: string): Promise<boolean> {
  const host = hostOf(url);
  return host !== null && (await loadConsent().catch((): readonly string[] => [])).includes(host);
}

/** The host of a page that can have consent; `null` for what is no web page. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}

/**
 * Asks the browser for this one host and keeps the consent. Must be called in a click, with nothing awaited before it:
 * browsers insist. False when the reader said no.
 */
export async function giveConsent(host: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [patternOfHost(host)] });
  if (granted) await changeConsent((hosts) => [...hosts, host]);
  return granted;
}

/** Takes the consent back, and gives the browser's permission back where it was asked for. */
export async function withdrawConsent(host: string): Promise<void> {
  await changeConsent((hosts) => hosts.filter((each) => each !== host));
  // An imported pack may live on this site too. That of a bundled pack has a permission of the manifest's own.
  const { articles } = await loadKnownPacks();
  if (articles.some(({ hosts }) => hosts.includes(host))) return;
  await browser.permissions.remove({ origins: [patternOfHost(host)] }).catch(() => false);
}

/** Gives a site back for good: the consent, and the browser's permission whatever else it was given for. */
export async function forgetSite(host: string): Promise<void> {
  await withdrawConsent(host);
  await revokeSite(host);
}

/**
 * Keeps the registered script in step with the consents, from now on: call it once, when the background starts. A host
 * whose permission was taken back in the browser's settings loses its consent.
 */
export function keepConsent(): void {
  // One after the other: two registrations of one script at once would both fail.
  const queue = createQueue();
  const sync = () =>
    void queue
      .run(async () => registerScript(await dropRevoked()))
      .catch((error: unknown) => console.error('Postil:', error));
  ITEMS.consent.watch(sync);
  browser.permissions.onRemoved.addListener(sync);
  sync();
}

async function dropRevoked(): Promise<readonly string[]> {
  const hosts = await loadConsent();
  const granted = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [patternOfHost(host)] })),
  );
  const kept = hosts.filter((_, at) => granted[at]);
  if (kept.length < hosts.length) await changeConsent((now) => now.filter((host) => kept.includes(host)));
  return kept;
}

async function registerScript(hosts: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const matches = hosts.map(patternOfHost);
  if (matches.length === 0) {
    if (registered !== undefined) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = { id: SCRIPT, js: ['elsewhere.js'], matches, allFrames: false, runAt: 'document_idle' as const };
  if (registered === undefined) await scripting.registerContentScripts([script]);
  else await scripting.updateContentScripts([script]);
}

async function changeConsent(change: (hosts: readonly string[]) => readonly string[]): Promise<void> {
  const changed = change(await loadConsent());
  await ITEMS.consent.save([...new Set(changed)].sort());
}
