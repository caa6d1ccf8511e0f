import { describe, expect, it } from 'vitest';
import { attachHighlight, showCandidate, toggleTray } from '../../../../lib/app/page/highlights/attach.ts';
import { openHighlights, PARAGRAPHS } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';
import { translateEnglish as t } from '../../../support/translate-english.ts';

const ORPHAN = makeHighlight(1);
const open = () => openHighlights({ rows: [ORPHAN] });
const CANDIDATE = { spans: [{ block: 1, start: 0, end: 20 }], quote: 'The second paragraph', score: 0.5 };

describe('an orphan', () => {
  it('has the words that were selected before the tray had the focus', async () => {
    const { page, words, shown, state } = await open();
    page.update({ selected: words.rangeOf('a fox'), preview: [words.rangeOf('quick')] });
    attachHighlight(page)(ORPHAN.id, 'selection');
    expect([shown(), state().preview, state().selected, state().open]).toEqual([['a fox'], [], null, ORPHAN.id]);
  });

  it('stays one where nothing is selected, which is said', async () => {
    const { page, shown, state } = await open();
    attachHighlight(page)(ORPHAN.id, 'selection');
    expect([shown(), state().toast?.text, state().open]).toEqual([[''], t('ownRefusedEmpty'), null]);
  });

  it('stays one where the words are no text, which is said', async () => {
    const { page, shown, state } = await open();
    attachHighlight(page)(ORPHAN.id, { ...CANDIDATE, spans: [{ block: 0, start: 3, end: 4 }] });
    expect([shown(), state().toast?.text]).toEqual([[''], t('ownRefusedText')]);
  });
});

it('a candidate is shown in the window', async () => {
  const { page, words, state } = await open();
  showCandidate(page)(CANDIDATE);
  expect([state().preview.map(String), words.scrolledTo()]).toEqual([
    ['The second paragraph'],
    ['The second paragraph'],
  ]);
  showCandidate(page)({ ...CANDIDATE, spans: [] });
  expect([state().preview, words.scrolledTo().length]).toEqual([[], 1]);
});

it('a tray that is closed takes what it shows away; one that is opened does not', async () => {
  const { page, words, state } = await open();
  page.update({ preview: [words.rangeOf(PARAGRAPHS[0]?.slice(0, 9) ?? '')] });
  toggleTray(page)();
  expect([state().isTrayOpen, state().preview.length]).toEqual([true, 1]);
  toggleTray(page)();
  expect([state().isTrayOpen, state().preview.length]).toEqual([false, 0]);
});
