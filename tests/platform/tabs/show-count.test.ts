import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NotePlace, ReaderState } from '../../../lib/core/note/reader-state.ts';
import { showCount } from '../../../lib/platform/tabs/show-count.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

describe('the number on the toolbar button', () => {
  const note = (state: NotePlace['state']): NotePlace => ({
    note: 'x',
    kind: 'claim',
    state,
    reason: null,
    quote: '',
    paragraph: null,
    places: 1,
    at: [],
  });
  const stateOf = (pack: string | null, notes: NotePlace[]): ReaderState => ({
    url: '',
    title: '',
    recognition: {
      pack,
      confidence: 1,
      reason: 'text-and-address',
      copy: false,
      paragraphs: { found: 1, changed: 0, total: 1 },
    },
    notes,
    outline: [],
    open: null,
    problems: [],
  });
  const spyOnBadge = () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
    return vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  };

  test.each<[string, ReaderState, string]>([
    [
      'placed and moved notes count, orphans do not',
      stateOf('x', [note('placed'), note('moved'), note('orphan')]),
      '2',
    ],
    ['none on this page', stateOf('x', [note('orphan')]), '0'],
    ['not recognised', stateOf(null, []), ''],
    ['not read yet', { ...stateOf(null, []), recognition: null }, ''],
  ])('%s', async (_name, state, text) => {
    const setText = spyOnBadge();
    await showCount(7, state);
    expect(setText).toHaveBeenCalledWith({ tabId: 7, text });
  });

  test('a tab that was closed meanwhile is no error', async () => {
    const setText = spyOnBadge();
    setText.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(showCount(7, stateOf('x', []))).resolves.toBeUndefined();
  });
});
