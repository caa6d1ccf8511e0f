import '../support/fake-extension.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageKey } from '../../lib/core/strings.ts';
import { readWords } from '../../lib/platform/read-words.ts';
import { translate } from '../../lib/platform/translate.ts';
import english from '../../locales/en.json';
import { translateEnglish } from '../support/translate-english.ts';

const KEYS = Object.keys(english) as MessageKey[];

/** What the browser does with the English catalogue. */
const getMessage = (key: string, substitutions?: string | string[]) =>
  translateEnglish(key as MessageKey, [substitutions ?? []].flat());

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage: vi.fn(getMessage) });
});
afterEach(() => {
  globalThis.postilWords = undefined;
});

/** As in a script on a page whose extension was updated. */
function end(): void {
  Object.assign(fakeBrowser.i18n, {
    getMessage: vi.fn(() => {
      throw new Error('Extension context invalidated.');
    }),
  });
}

describe('in a script on a page', () => {
  test.each(KEYS)('%s is in memory when the browser answers no more', (key) => {
    globalThis.postilWords = readWords();
    const [plain, filled] = [translateEnglish(key), translateEnglish(key, ['one', 2, '$1', 'four'])];
    end();
    expect(translate(key)).toBe(plain);
    expect(translate(key, ['one', 2, '$1', 'four'])).toBe(filled);
  });

  test('the browser is not asked at a drawing', () => {
    globalThis.postilWords = readWords();
    vi.mocked(fakeBrowser.i18n.getMessage).mockClear();
    for (const key of KEYS) translate(key, [1]);
    expect(fakeBrowser.i18n.getMessage).not.toHaveBeenCalled();
  });

  test('a key that the words do not have is asked for', () => {
    globalThis.postilWords = {};
    expect(translate('sheetOpen', [7])).toBe(translateEnglish('sheetOpen', [7]));
  });
});

test("the extension's own pages ask the browser", () => {
  expect(translate('sheetOpen', [7])).toBe(translateEnglish('sheetOpen', [7]));
  expect(fakeBrowser.i18n.getMessage).toHaveBeenCalledWith('sheetOpen', ['7']);
});

test.each([
  ['in memory', true],
  ['of the browser', false],
])('a name in a sentence %s does not turn what follows it', (_where, isInMemory) => {
  globalThis.postilWords = isInMemory ? readWords() : undefined;
  expect(translate('claimSaidBy', ['محمد'])).toBe(translateEnglish('claimSaidBy', ['\u2068محمد\u2069']));
  expect(translate('claimSaidBy', ['\u202Ex'])).toBe(translateEnglish('claimSaidBy', ['\u2068\u202Ex\u202C\u2069']));
});
