// The test build with a background whose stores fail on request, as broken profiles make them fail. The faults are put
// under the extension, in the browser's own functions: nothing of its code is replaced.
import { copyExtension, type ExtensionCopy } from './copy-extension.ts';
import { buildExtension } from './open-browser.ts';

/** What the background can be told, as a message of this type. */
export type Trouble = 'break-database' | 'mend-database' | 'break-mirror' | 'mend-mirror';

/** Runs in the background before the extension. The first opening of the database has its answer after `openMs`. */
function spoil(openMs: number) {
  const broken = { database: false, mirror: false };
  const connections = new Set<IDBDatabase>();
  const open = IDBFactory.prototype.open;
  let isFirst = true;
  IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<IDBFactory['open']>) {
    if (broken.database) throw new DOMException('Internal error opening backing store', 'UnknownError');
    const request = open.apply(this, args);
    request.addEventListener('success', () => connections.add(request.result));
    if (isFirst && args[0] === 'postil' && openMs > 0) {
      isFirst = false;
      Object.defineProperty(request, 'onsuccess', {
        configurable: true,
        set: (done: (event: Event) => void) =>
          request.addEventListener('success', (event) => setTimeout(() => done.call(request, event), openMs)),
      });
    }
    return request;
  };
  const { local } = chrome.storage;
  for (const name of ['get', 'set', 'remove'] as const) {
    const work = local[name].bind(local) as (...args: unknown[]) => Promise<unknown>;
    const failing = (...args: unknown[]) =>
      broken.mirror ? Promise.reject(new Error('IO error: MANIFEST-000001')) : work(...args);
    Object.defineProperty(local, name, { configurable: true, value: failing });
  }
  chrome.runtime.onMessage.addListener(
    (message: { type?: string }, _sender: unknown, respond: (done: boolean) => void) => {
      const [verb, store] = String(message.type).split('-') as [string, 'database' | 'mirror'];
      if (verb !== 'break' && verb !== 'mend') return undefined;
      broken[store] = verb === 'break';
      if (broken.database) for (const connection of connections) connection.close();
      respond(true);
      return true;
    },
  );
}

/** A copy of the test build; `openMs`: how late the database opens, once in the life of a background. */
export function copyTroubledExtension({ openMs = 0 }: { openMs?: number } = {}): ExtensionCopy {
  const copy = copyExtension(buildExtension('test'));
  copy.write('background.js', `(${spoil})(${openMs});\n${copy.read('background.js')}`);
  return copy;
}
