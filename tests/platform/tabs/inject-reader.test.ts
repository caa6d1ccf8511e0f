import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectReader } from '../../../lib/platform/tabs/inject-reader.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

describe('bringing the reader', () => {
  test('styles first, then the script, into the top frame', async () => {
    const order: string[] = [];
    const target = { target: { tabId: 7, frameIds: [0] } };
    const insertCSS = vi
      .spyOn(fakeBrowser.scripting, 'insertCSS')
      .mockImplementation(async () => void order.push('css'));
    const executeScript = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => {
      order.push('js');
      return [];
    });
    expect(await injectReader(7)).toBeNull();
    expect(order).toEqual(['css', 'js', 'js']);
    for (const spy of [insertCSS, executeScript]) expect(spy).toHaveBeenCalledWith(expect.objectContaining(target));
  });

  test('names of marks are made of a secret, the document, and nothing else', async () => {
    const seeds: unknown[] = [];
    const sheets: unknown[] = [];
    vi.stubGlobal('fetch', async () => new Response('::highlight(postil-claims-light) {}'));
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(async ({ css }) => void sheets.push(css));
    let timeOrigin = 1;
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async (injection) => {
      if ('args' in injection && injection.args !== undefined) seeds.push(...injection.args);
      return 'func' in injection ? [{ frameId: 0, documentId: '', result: timeOrigin }] : [];
    });
    for (const at of [1, 1, 2]) {
      timeOrigin = at;
      expect(await injectReader(7, { hidesNames: true })).toBeNull();
    }
    vi.unstubAllGlobals();
    const [first, second, third] = seeds;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([second === first, third === first]).toEqual([true, false]);
    expect(sheets[0]).toMatch(/^::highlight\(h[0-9a-f]{8}\) \{\}$/);
  });

  test.each(['insertCSS', 'executeScript'] as const)('a page that the browser keeps to itself: %s', async (refused) => {
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
    vi.spyOn(fakeBrowser.scripting, refused).mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await injectReader(7)).toEqual({ kind: 'page-refused' });
  });
});
