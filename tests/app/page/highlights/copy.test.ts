import { describe, expect, it } from 'vitest';
import { copyQuote, copyText, copyWords } from '../../../../lib/app/page/highlights/copy.ts';
import { openEditor, writeNote } from '../../../../lib/app/page/highlights/write.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';
import { translateEnglish as t } from '../../../support/translate-english.ts';

const [NOTED, BARE] = [makeHighlight(1, { note: 'A note' }), makeHighlight(2)];

describe('what is copied', () => {
  it('is said', async () => {
    const { page, seen, state } = await openHighlights();
    await copyText(page)('words');
    expect([seen.copied, state().toast?.text]).toEqual([['words'], t('ownCopied')]);
  });

  it('is said not to be where the browser refuses', async () => {
    const { page, seen, state, silence } = await openHighlights();
    silence(true);
    await copyText(page)('words');
    expect([seen.copied, state().toast?.text]).toEqual([[], t('ownNotCopied')]);
  });

  it('of a quote has the title and a link to the words', async () => {
    const { page, seen } = await openHighlights();
    await copyQuote(page)('a  fox');
    expect(seen.copied).toEqual(['“a fox”\nA page\nhttps://example.org/a#:~:text=a%20fox\n']);
  });

  it('of a highlight is its note as it is written, else its quote', async () => {
    const { page, seen } = await openHighlights({ rows: [NOTED, BARE] });
    openEditor(page)(NOTED.id);
    writeNote(page)(NOTED.id, 'A note that is being written');
    for (const id of [NOTED.id, BARE.id, 'x']) await copyWords(page)(id);
    expect(seen.copied).toEqual(['A note that is being written', 'words number 2', '']);
  });
});
