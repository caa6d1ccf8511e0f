import '../support/fake-extension.ts';

import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readWords } from '../../lib/platform/read-words.ts';
import english from '../../locales/en.json';

it('has each word of the catalogue, its placeholders left to be filled', () => {
  const getMessage = vi.fn((key: string, [first]: string[]) => `${key} ${first}`);
  Object.assign(fakeBrowser.i18n, { getMessage });
  const words = readWords();
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
  expect(words.popupRefused).toBe('popupRefused $1');
  expect(getMessage.mock.calls[0]?.[1]).toEqual(['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9']);
});
