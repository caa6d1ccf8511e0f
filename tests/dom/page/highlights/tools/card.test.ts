import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { closeEditorWithCard } from '../../../../../lib/app/page/highlights/close-editor.ts';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { makeHighlight, makeNote } from '../../../../../lib/app/page/highlights/make.ts';
import { followCard } from '../../../../../lib/app/page/highlights/tools/card.ts';
import { addHtml, find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { textOf } from '../../../../support/query.ts';

function openCards() {
  const stage = openStage();
  for (const each of [closeEditorWithCard, followRows, followCard]) each(stage.page);
  stage.page.card.mount(addHtml(''));
  return { ...stage, card: stage.page.card.stage };
}

describe('the open card', () => {
  test('is drawn while it is open, and at each change', () => {
    const { page, rangeOf, card } = openCards();
    expect(card.childElementCount).toBe(0);
    const id = makeHighlight(page)(rangeOf('a fox'), 'green')?.id ?? '';
    expect(card.childElementCount).toBe(0);
    page.margin.open(id);
    expect(find(card, '[data-colour="green"]').ariaPressed).toBe('true');
    const row = page.rows.sync.get(id)?.wanted;
    if (row !== undefined) page.rows.sync.put({ ...row, colour: 'pink', note: 'A note' });
    expect(find(card, '[data-colour="pink"]').ariaPressed).toBe('true');
    expect([textOf(find(card, '.own-text')), card.className]).toEqual(['A note', 'tools light']);
    page.margin.open(null);
    expect(card.childElementCount).toBe(0);
  });

  test('has the cursor of whoever writes, and what is typed', async () => {
    const { page, rangeOf, card, state } = openCards();
    makeNote(page)(rangeOf('a fox'), 'green');
    await userEvent.keyboard('A note');
    expect(find<HTMLTextAreaElement>(card, 'textarea').value).toBe('A note');
    expect(state().writing?.text).toBe('A note');
    await userEvent.keyboard('{Escape}');
    expect([state().writing, textOf(find(card, '.own-text'))]).toEqual([null, 'A note']);
  });

  test('of another highlight has nothing of what was typed into the last one’s fields', async () => {
    const { page, rangeOf, card } = openCards();
    const [one, two] = ['a fox', 'neither'].map((words) => makeHighlight(page)(rangeOf(words), 'green')?.id ?? '');
    page.margin.open(one ?? '');
    find<HTMLInputElement>(card, '.own-field input').value = 'half a tag';
    page.margin.open(two ?? '');
    expect(find<HTMLInputElement>(card, '.own-field input').value).toBe('');
  });
});
