import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { serveOmnibox } from '../../../lib/platform/menus/omnibox.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makeEvent } from '../../support/make-event.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

beforeEach(() => {
  resetExtension();
});

describe('the address bar', () => {
  it('finds notes, without markup of theirs, and opens what is chosen', async () => {
    const events = {
      onInputStarted: makeEvent<[]>(),
      onInputChanged: makeEvent<[string, (found: { content: string; description: string }[]) => void]>(),
      onInputEntered: makeEvent<[string]>(),
    };
    Object.assign(fakeBrowser, { omnibox: events });
    const store = createMemoryHighlightStore({ now: () => 0 });
    await store.save([
      { highlight: makeHighlight(1, { note: 'Harbour & <b>salt' }), base: null, article: makeArticle() },
    ]);
    const open = vi.fn(async () => undefined);
    serveOmnibox({ store, openLibrary: open });
    events.onInputStarted.fire();
    const found = await new Promise<{ content: string; description: string }[]>((done) => {
      events.onInputChanged.fire('harb', done);
    });
    expect(found).toEqual([
      { content: `highlight:${idOf(1)}`, description: 'Harbour &amp; &lt;b&gt;salt · words number 1' },
    ]);
    events.onInputEntered.fire(found[0]?.content ?? '');
    events.onInputEntered.fire('salt');
    expect(open.mock.calls).toEqual([[{ highlight: idOf(1) }], [{ words: 'salt' }]]);
  });
});
