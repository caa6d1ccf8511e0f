// What the recogniser reads on each page of a known site, beside what it was built with; no schema comes with it.
import { browser } from 'wxt/browser';
import { type KnownPacks, NO_KNOWN_PACKS } from '../core/known-packs.ts';
import type { KnownArticle } from '../core/recognise-address.ts';

const KNOWN = 'known-packs';

/** Keeps it; derived by the background from the packs at each change. */
export async function saveKnownPacks(known: KnownPacks): Promise<void> {
  await browser.storage.local.set({ [KNOWN]: known });
}

/** What was derived at the last change; the extension's own content scripts may ask. */
export async function loadKnownPacks(): Promise<KnownPacks> {
  const stored = (await browser.storage.local.get(KNOWN))[KNOWN];
  return isKnownPacks(stored) ? stored : NO_KNOWN_PACKS;
}

/** The articles of all packs that are on. */
export function mergeArticles(bundled: readonly KnownArticle[], { articles, off }: KnownPacks): KnownArticle[] {
  return [...bundled.filter(({ pack }) => !off.includes(pack)), ...articles];
}

function isKnownPacks(stored: unknown): stored is KnownPacks {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'articles' in stored &&
    Array.isArray(stored.articles) &&
    'off' in stored &&
    Array.isArray(stored.off)
  );
}
