// The folder on handles in memory that behave as those of the File System Access API; in a browser it is tried end to end.
import { describe, expect, it } from 'vitest';
import { createExportFolder, type PickFolder } from '../../../lib/platform/files/export-folder.ts';
import type { ShelvedFolder } from '../../../lib/platform/files/folder-shelf.ts';

const notFound = () => new DOMException('A requested file or directory could not be found.', 'NotFoundError');

/** A folder in memory; a file has its new text when its stream is closed, and not before. */
class MemoryFolder {
  readonly kind = 'directory';
  readonly files = new Map<string, string>();
  readonly folders = new Map<string, MemoryFolder>();
  permission: PermissionState = 'granted';
  fault: { readonly at: 'write' | 'close' | 'open'; readonly path: string } | null = null;
  writes = 0;
  constructor(readonly name: string) {}
  async queryPermission() {
    return this.permission;
  }
  async requestPermission() {
    return this.permission;
  }
  async getDirectoryHandle(name: string): Promise<MemoryFolder> {
    const folder = this.folders.get(name) ?? new MemoryFolder(name);
    folder.fault = this.fault;
    this.folders.set(name, folder);
    return folder;
  }
  async getFileHandle(name: string, { create = false } = {}) {
    if (this.fault?.at === 'open' && this.fault.path === name) throw new DOMException('denied', 'NotAllowedError');
    if (!this.files.has(name)) {
      if (!create) throw notFound();
      this.files.set(name, '');
    }
    return {
      getFile: async () => new File([this.files.get(name) ?? ''], name),
      createWritable: async () => this.#write(name),
    };
  }
  async removeEntry(name: string) {
    this.files.delete(name);
  }
  #write(name: string) {
    const failAt = (at: 'write' | 'close') => {
      if (this.fault?.at === at && this.fault.path === name) throw new DOMException('full', 'QuotaExceededError');
    };
    let text = '';
    return {
      write: async (part: string) => {
        failAt('write');
        text += part;
      },
      close: async () => {
        failAt('close');
        this.writes++;
        this.files.set(name, text);
      },
      abort: async () => {},
    };
  }
}

function open({ pick }: { pick?: PickFolder } = {}) {
  const root = new MemoryFolder('Vault');
  let shelved: ShelvedFolder | null = null;
  // A test in node has no real handle: this one has all that is asked of it.
  const handle = root as unknown as FileSystemDirectoryHandle;
  const folder = createExportFolder({
    shelf: {
      load: async () => shelved,
      async put(next) {
        shelved = next;
      },
      async clear() {
        shelved = null;
      },
    },
    picker: () => pick ?? (async () => handle),
  });
  return { folder, root };
}
const file = (path: string, text: string) => ({ path, text });

describe('a folder that the reader points at', () => {
  it('is taken, named, asked for again, and forgotten as it is', async () => {
    const { folder, root } = open();
    expect([await folder.load(), await folder.allow()]).toEqual([null, false]);
    expect(await folder.choose()).toBe(true);
    expect(await folder.load()).toEqual({ name: 'Vault', permission: 'granted' });
    root.permission = 'prompt';
    expect([await folder.load(), await folder.allow()]).toEqual([{ name: 'Vault', permission: 'prompt' }, false]);
    root.permission = 'granted';
    expect(await folder.allow()).toBe(true);
    await folder.write([file('a.md', 'A')]);
    await folder.forget();
    expect([await folder.load(), root.files.get('a.md')]).toEqual([null, 'A']);
  });

  it('is none where the reader chooses none', async () => {
    const { folder } = open({ pick: () => Promise.reject(new DOMException('', 'AbortError')) });
    expect([folder.canKeep(), await folder.choose(), await folder.load()]).toEqual([true, false, null]);
  });

  it('is none where the browser gives none', async () => {
    const shelf = { load: async () => null, put: async () => {}, clear: async () => {} };
    const folder = createExportFolder({ shelf, picker: () => undefined });
    expect([folder.canKeep(), await folder.choose()]).toEqual([false, false]);
  });
});

describe('what is written into it', () => {
  const chosen = async () => {
    const opened = open();
    await opened.folder.choose();
    return opened;
  };

  it('is in its folders', async () => {
    const { folder, root } = await chosen();
    expect(await folder.write([file('a/b/c.md', 'C'), file('d.json', 'D')])).toBe(2);
    expect(root.folders.get('a')?.folders.get('b')?.files.get('c.md')).toBe('C');
    expect([await folder.readFile('d.json'), await folder.readFile('e.json')]).toEqual(['D', null]);
  });

  it('is what has changed alone', async () => {
    const { folder, root } = await chosen();
    await folder.write([file('a.md', 'A'), file('b.md', 'B')]);
    expect(await folder.write([file('a.md', 'A'), file('b.md', 'B2')])).toBe(1);
    expect([root.writes, root.files.get('b.md')]).toEqual([3, 'B2']);
    expect(await folder.write([file('a.md', 'A'), file('b.md', 'B2')])).toBe(0);
  });

  it('is everything again after a folder is chosen again, and other files are left alone', async () => {
    const { folder, root } = await chosen();
    root.files.set('mine.md', 'mine');
    await folder.write([file('a.md', 'A')]);
    await folder.choose();
    expect(await folder.write([file('a.md', 'A')])).toBe(1);
    expect(root.files.get('mine.md')).toBe('mine');
  });

  it('is nothing without a folder', async () => {
    const { folder } = open();
    expect([await folder.write([file('a.md', 'A')]), await folder.readFile('a.md')]).toEqual([0, null]);
  });

  it.each(['write', 'close'] as const)(
    'leaves no empty file when it fails to %s, and the old one whole',
    async (at) => {
      const { folder, root } = await chosen();
      await folder.write([file('old.md', 'old')]);
      for (const path of ['new.md', 'old.md']) {
        root.fault = { at, path };
        await expect(folder.write([file(path, 'changed')])).rejects.toThrow('full');
      }
      expect([...root.files]).toEqual([['old.md', 'old']]);
      root.fault = null;
      expect(await folder.write([file('old.md', 'changed')])).toBe(1);
    },
  );

  it('is known to be written, though a file after it fails', async () => {
    const { folder, root } = await chosen();
    root.fault = { at: 'write', path: 'b.md' };
    await expect(folder.write([file('a.md', 'A'), file('b.md', 'B')])).rejects.toThrow('full');
    root.fault = null;
    expect(await folder.write([file('a.md', 'A'), file('b.md', 'B')])).toBe(1);
  });

  it('is not taken for missing where it cannot be looked at', async () => {
    const { folder, root } = await chosen();
    root.fault = { at: 'open', path: 'a.json' };
    await expect(folder.readFile('a.json')).rejects.toThrow('denied');
  });
});
