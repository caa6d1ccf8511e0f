// Sites of imported packs: the browser's permission, and the recogniser that is registered there while it lasts.
import { browser } from 'wxt/browser';
import { hostOfPattern, patternOfHost } from './host-pattern.ts';

const SCRIPT = 'imported';

/** Asks the browser for these hosts. Call it first thing in a click: browsers insist. False when the reader said no. */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOfHost) }).catch(() => false);
}

/** Those of the hosts that the extension may not read yet. */
export async function missingHosts(hosts: readonly string[]): Promise<readonly string[]> {
  const open = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [patternOfHost(host)] })));
  return hosts.filter((_, at) => !open[at]);
}

/** Gives sites back that nothing needs any more; those of the manifest stay. */
export async function releaseHosts(hosts: readonly string[]): Promise<void> {
  const declared = browser.runtime.getManifest().host_permissions ?? [];
  const origins = hosts.map(patternOfHost).filter((pattern) => !declared.includes(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}

/** Calls when the reader gives or takes back a site, here or in the browser's own settings, until the signal aborts. */
export function watchAccess(onChange: () => void, { signal }: { readonly signal?: AbortSignal } = {}): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(onChange);
    signal?.addEventListener('abort', () => event.removeListener(onChange));
  }
}

/** Registers the recogniser on those of the hosts that the manifest does not name and the reader has opened. */
export async function recogniseOn(hosts: readonly string[]): Promise<void> {
  const declared = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
  const wanted = [...new Set(hosts.map(patternOfHost))].filter((pattern) => !declared.includes(pattern));
  const open = await Promise.all(wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  const matches = wanted.filter((_, at) => open[at]);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, matches, js: ['recogniser.js'], runAt: 'document_end', persistAcrossSessions: true },
  ]);
}

/** All sites that the extension may read, by name; those of the manifest cannot be given back here. */
export async function listSites(): Promise<{ readonly host: string; readonly isBuiltIn: boolean }[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const declared = browser.runtime.getManifest().host_permissions ?? [];
  const hosts = new Map(origins.map((origin) => [hostOfPattern(origin), declared.includes(origin)]));
  return [...hosts].map(([host, isBuiltIn]) => ({ host, isBuiltIn })).sort((a, b) => a.host.localeCompare(b.host));
}

/** Gives the browser's permission for a site back. */
export async function revokeSite(host: string): Promise<void> {
  await releaseHosts([host]);
}
