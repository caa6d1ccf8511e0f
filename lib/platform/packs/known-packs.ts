// What the recogniser reads on each page of a known site, beside what it was built with; no schema comes with it.
import { browser } from 'wxt/browser';
import type { KnownArticle } from '../../core/article/known-packs.ts';
import { type KnownPacks, NO_KNOWN_PACKS } from '../../core/article/known-packs.ts';
import { readLocal } from '../highlights/read-local.ts';
import { STORED } from '../storage-keys.ts';

const NOTHING: Readonly<Record<string, unknown>> = {};

/** Keeps it; derived by the background from the packs at each change. */
export async function saveKnownPacks(known: KnownPacks): Promise<void> {
  await browser.storage.local.set({ [STORED.knownPacks]: known });
}

/**
 * What was derived at the last change; the extension's own content scripts may ask. Where the browser cannot read its
 * storage, the bundled packs are all that is known.
 */
export async function loadKnownPacks(): Promise<KnownPacks> {
  const { [STORED.knownPacks]: stored } = await readLocal(STORED.knownPacks).catch(() => NOTHING);
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
