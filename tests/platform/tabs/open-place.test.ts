import '../../support/fake-extension.ts';

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPlace } from '../../../lib/platform/tabs/open-place.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

beforeEach(() => void resetExtension());
const opened = async () => (await fakeBrowser.tabs.query({})).at(-1)?.url;

it('opens a page at the words of a highlight', async () => {
  await openPlace(makeHighlight(1), 'https://example.org/a?page=2');
  expect(await opened()).toMatch(/^https:\/\/example\.org\/a\?page=2#:~:text=.*words%20number%201/);
});

it('opens the page as it is for a note on the page as a whole', async () => {
  await openPlace({ selector: null }, 'https://example.org/a');
  expect(await opened()).toBe('https://example.org/a');
});
