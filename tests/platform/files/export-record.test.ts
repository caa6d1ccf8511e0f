import '../../support/fake-extension.ts';

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  loadChoices,
  loadExported,
  loadLastBackup,
  saveChoices,
  saveExported,
  saveLastBackup,
} from '../../../lib/platform/files/export-record.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => void resetExtension());

it('has nothing at first', async () => {
  expect([await loadExported('anki'), await loadLastBackup(), await loadChoices()]).toEqual([{}, '', {}]);
});

it('remembers what went out by format, the last backup, and the choice', async () => {
  const choice = { format: 'csv', filePer: 'article', template: '', withNotes: true } as const;
  await saveExported('anki', { a: 1 });
  await saveExported('csv', { b: 2 });
  await saveLastBackup('2026-11-30T12:00:00.000Z');
  await saveChoices(choice);
  expect([await loadExported('anki'), await loadExported('csv')]).toEqual([{ a: 1 }, { b: 2 }]);
  expect([await loadLastBackup(), await loadChoices()]).toEqual(['2026-11-30T12:00:00.000Z', choice]);
});

it('has nothing where the browser cannot read its storage', async () => {
  await saveLastBackup('2026-11-30T12:00:00.000Z');
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
  expect([await loadExported('anki'), await loadLastBackup(), await loadChoices()]).toEqual([{}, '', {}]);
});
