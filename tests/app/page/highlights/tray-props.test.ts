import { expect, it } from 'vitest';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { trayProps } from '../../../../lib/app/page/highlights/tray-props.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ORPHAN = makeHighlight(1);

it('is none while everything is on the page', async () => {
  const { page, words } = await openHighlights();
  make(page)(words.rangeOf('a fox'), 'green');
  expect(trayProps(page)('light')).toBeNull();
});

it('has what is not on the page, and does what can be done with it', async () => {
  const { page, words, state, shown } = await openHighlights({ rows: [ORPHAN] });
  make(page)(words.rangeOf('a fox'), 'green');
  const tray = trayProps(page)('dark');
  expect(tray).toMatchObject({ theme: 'dark', isOpen: false, hasSelection: false });
  expect(tray?.entries.map(({ highlight: { id } }) => id)).toEqual([ORPHAN.id]);
  tray?.onToggle();
  page.update({ selected: words.rangeOf('neither') });
  expect(trayProps(page)('light')).toMatchObject({ isOpen: true, hasSelection: true });
  tray?.onShowCandidate({ spans: [{ block: 0, start: 0, end: 3 }], quote: 'The', score: 1 });
  expect(state().preview.map(String)).toEqual(['The']);
  tray?.onOpen(ORPHAN.id);
  expect(state().open).toBe(ORPHAN.id);
  tray?.onAttach(ORPHAN.id, 'selection');
  expect(shown()).toEqual(['a fox', 'neither']);
});

it('makes a note on the page of an orphan', async () => {
  const { page } = await openHighlights({ rows: [ORPHAN] });
  trayProps(page)('light')?.onKeepAsPageNote(ORPHAN.id);
  expect(trayProps(page)('light')).toBeNull();
});
