import { browser } from 'wxt/browser';
import type { LoadedPack } from '../../core/pack/pack.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import type { PackProblem, Problem } from '../../core/problem.ts';
import { fail, type Result, succeed } from '../../core/result.ts';

/** Reads a bundled pack from the extension's own files. Packs are not web-accessible: no page can ask for them. */
export async function loadPack(id: string): Promise<Result<LoadedPack, Problem>> {
  if (!/^[a-z0-9-]+$/.test(id)) return fail({ kind: 'missing-pack', pack: id });
  const json = await readJson(`/packs/${id}.json`);
  if (json === null) return fail({ kind: 'missing-pack', pack: id });
  if (!json.ok) return fail({ kind: 'broken-pack', pack: id, problems: [json.problem] });
  const parsed = parsePack(json.value);
  return parsed.ok
    ? succeed({ pack: parsed.value, origin: 'bundled' })
    : fail({ kind: 'broken-pack', pack: id, problems: parsed.problem });
}

/** Loads packs once: the second question finds the first one's answer. What could not be loaded is tried anew. */
export function createPackLoader(): typeof loadPack {
  const loading = new Map<string, ReturnType<typeof loadPack>>();
  return (id) => {
    const known = loading.get(id);
    if (known !== undefined) return known;
    const fresh = loadPack(id).then((result) => {
      if (!result.ok) loading.delete(id);
      return result;
    });
    loading.set(id, fresh);
    return fresh;
  };
}

async function readJson(path: string): Promise<Result<unknown, PackProblem> | null> {
  const address = browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]);
  // Of a file that is missing, Chromium rejects the fetch, and Firefox the reading of its text.
  const text = await fetch(address)
    .then((response) => (response.ok ? response.text() : null))
    .catch(() => null);
  if (text === null) return null;
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = 'Mend the file: it is not JSON.';
    return fail({ path: '(root)', rule: 'not-json', message, remedy, severity: 'error' });
  }
}
