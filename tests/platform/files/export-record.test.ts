import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
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

beforeEach(() => {
  resetExtension();
});

const CHOICES = { format: 'csv', filePer: 'article', template: '', withNotes: true } as const;

describe('the record of exports', () => {
  it('is read as it was kept, format by format', async () => {
    await saveExported('csv', { a: 1 });
    await saveLastBackup('2026-01-01T00:00:00.000Z');
    await saveChoices(CHOICES);
    expect(await loadExported('csv')).toEqual({ a: 1 });
    expect(await loadExported('markdown')).toEqual({});
    expect(await loadLastBackup()).toBe('2026-01-01T00:00:00.000Z');
    expect(await loadChoices()).toEqual(CHOICES);
  });

  it('is empty where the browser cannot read its storage', async () => {
    await saveExported('csv', { a: 1 });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect([await loadExported('csv'), await loadLastBackup(), await loadChoices()]).toEqual([{}, '', {}]);
  });

  it('says when it cannot be kept', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(saveLastBackup('2026-01-01T00:00:00.000Z')).rejects.toThrow('full');
  });
});
