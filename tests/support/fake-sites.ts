// The browser's permissions and registered scripts in memory, which the fake browser lacks.
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeEvent } from './make-event.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

interface Options {
  /** Match patterns that the extension may read from the beginning. */
  readonly granted?: readonly string[];
  /** What the reader answers when asked for a site. */
  readonly answer?: boolean;
  /** Match patterns of the manifest. */
  readonly declared?: readonly string[];
}

/** Gives the fake browser permissions, registered scripts and a manifest with sites. */
export function fakeSites({ granted: first = [], answer = true, declared = [] }: Options = {}) {
  const granted = new Set(first);
  const scripts = new Map<string, Script>();
  const [onAdded, onRemoved] = [makeEvent<[]>(), makeEvent<[]>()];
  const permissions = {
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of answer ? origins : []) granted.add(origin);
      if (answer) onAdded.fire();
      return answer;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      onRemoved.fire();
      return true;
    }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    getAll: async () => ({ origins: [...granted] }),
    onAdded,
    onRemoved,
  };
  const scripting = {
    getRegisteredContentScripts: async ({ ids }: { ids?: string[] } = {}) =>
      [...scripts.values()].filter(({ id }) => ids?.includes(id) ?? true),
    registerContentScripts: async (added: Script[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Expected no script ${script.id}, got one`);
        scripts.set(script.id, script);
      }
    },
    updateContentScripts: async (changed: Script[]) => {
      for (const script of changed) scripts.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    },
  };
  Object.assign(fakeBrowser, { permissions, scripting });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => ({
    manifest_version: 3,
    name: '',
    version: '1',
    host_permissions: [...declared],
    content_scripts: [{ matches: [...declared] }],
  }));
  /** Takes a site back in the browser's own settings. */
  const revoke = (pattern: string) => {
    granted.delete(pattern);
    onRemoved.fire();
  };
  return { granted, scripts, permissions, revoke, matches: (id: string) => scripts.get(id)?.matches ?? [] };
}
