import { describe, expect, it } from 'vitest';
import { cardProps } from '../../../../lib/app/page/highlights/card-props.ts';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { openHighlights, PARAGRAPHS, turns } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'The note' });

async function openCard() {
  const opened = await openHighlights({ rows: [ROW] });
  opened.page.update({ open: ROW.id });
  const props = () => {
    const now = cardProps(opened.page)('light');
    if (now === null) throw new Error('Expected a card, got none');
    return now;
  };
  return { ...opened, props };
}

describe('the open card', () => {
  it('is none while none is open, or its row is gone', async () => {
    const { page } = await openHighlights({ rows: [ROW] });
    expect(cardProps(page)('light')).toBeNull();
    page.update({ open: 'x' });
    expect(cardProps(page)('light')).toBeNull();
  });

  it('shows the note, and what is written while it is', async () => {
    const { props, rest } = await openCard();
    expect(props()).toMatchObject({ text: 'The note', isEditing: false, saveState: 'saved', problem: null });
    props().onEdit(true);
    props().onText('The note and');
    expect(props()).toMatchObject({ text: 'The note and', isEditing: true, saveState: 'saving' });
    await rest();
    expect(props()).toMatchObject({ text: 'The note and', isEditing: true, saveState: 'saved' });
    props().onEdit(false);
    expect(props()).toMatchObject({ text: 'The note and', isEditing: false });
  });

  it('says why it is not saved: for its own reason before that of the page', async () => {
    const { page, props, refuse, rest } = await openCard();
    page.update({ problem: { kind: 'extension-updated' } });
    expect(props().problem).toEqual({ kind: 'extension-updated' });
    refuse({ kind: 'storage-full' });
    props().onColour('pink');
    await rest();
    expect(props()).toMatchObject({ saveState: 'unsaved', problem: { kind: 'storage-full' } });
    refuse(null);
    props().onRetry();
    await rest();
    expect(props()).toMatchObject({ saveState: 'saved', highlight: { colour: 'pink' } });
  });

  it('shows what has changed of its words', async () => {
    const { page, words, state } = await openHighlights();
    const made = make(page)(words.rangeOf(PARAGRAPHS[1] ?? ''), 'green');
    page.update({ open: made?.id ?? '' });
    expect(cardProps(page)('light')?.changes).toBeNull();
    words.rewrite([PARAGRAPHS[0] ?? '', (PARAGRAPHS[1] ?? '').replace('lazy', 'sleepy'), PARAGRAPHS[2] ?? '']);
    expect(state().placed[0]?.anchoring.reason).toBe('text-changed');
    const kinds = cardProps(page)('light')?.changes?.map(({ kind, text }) => (kind === 'same' ? kind : text));
    expect(kinds).toEqual(['same', 'lazy', 'sleepy', 'same']);
  });

  it('does what it offers', async () => {
    const { props, state, seen, rest } = await openCard();
    props().onTags(['one']);
    props().onCopyQuote();
    props().onCopyNote();
    await turns();
    expect([state().rows[0]?.wanted.tags, seen.copied.at(-1)]).toEqual([['one'], 'The note']);
    expect(seen.copied[0]).toContain('“words number 1”');
    props().onWritePrivately();
    expect(seen.library).toEqual([ROW.id]);
    props().onKeepPrivate();
    expect(state().keepsPrivate).toBe(true);
    props().onExtent();
    props().onDelete();
    await rest();
    expect([state().open, state().placed]).toEqual([null, []]);
  });

  it('has what is offered, and does what is chosen', async () => {
    const drafts = [{ id: ROW.id, note: 'The draft', base: 'another' }];
    const { page } = await openHighlights({ rows: [ROW], drafts });
    page.update({ open: ROW.id });
    expect(cardProps(page)('dark')).toMatchObject({ offer: 'The draft', theme: 'dark' });
    cardProps(page)('dark')?.onOffer('draft');
    expect(cardProps(page)('dark')).toMatchObject({ offer: null, text: 'The draft' });
  });
});
