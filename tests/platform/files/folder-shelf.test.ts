import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createFolderShelf } from '../../../lib/platform/files/folder-shelf.ts';

it('keeps one folder and what was written into it, for the next page too', async () => {
  // Node has no handles; the browser's are kept by the same structured clone as this.
  const handle = { name: 'Vault' } as unknown as FileSystemDirectoryHandle;
  const shelf = createFolderShelf();
  expect(await shelf.load()).toBeNull();
  await shelf.put({ handle, written: { 'a.md': '1' } });
  await shelf.put({ handle, written: { 'a.md': '2' } });
  expect(await createFolderShelf().load()).toMatchObject({ handle: { name: 'Vault' }, written: { 'a.md': '2' } });
  await shelf.clear();
  expect(await shelf.load()).toBeNull();
});
