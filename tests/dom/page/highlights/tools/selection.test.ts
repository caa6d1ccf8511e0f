import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { followSelection } from '../../../../../lib/app/page/highlights/tools/selection.ts';
import { find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';

function openSelection() {
  const stage = openStage({ html: '<p>Single</p><p>words <b>stand</b> here.</p>' });
  followRows(stage.page);
  followSelection(stage.page);
  return { ...stage, choose: () => userEvent.dblClick(find(stage.root, 'b')) };
}

describe('words that the reader selects', () => {
  test('have the bar, until they are let go', async () => {
    const { state, choose, root } = openSelection();
    await choose();
    await vi.waitFor(() => expect(String(state().bar).trim()).toBe('stand'));
    expect(String(state().selected).trim()).toBe('stand');
    await userEvent.click(find(root, 'p'));
    await vi.waitFor(() => expect([state().bar, state().selected]).toEqual([null, null]));
  });

  test('are highlighted at once with the marker', async () => {
    const { page, state, choose, made } = openSelection();
    page.update({ settings: { ...state().settings, marker: true, colour: 'pink' } });
    await choose();
    await vi.waitFor(() => expect(made()).toEqual(['stand']));
    expect([state().bar, state().rows[0]?.wanted.colour, String(getSelection())]).toEqual([null, 'pink', '']);
  });

  test.each<[string, (stage: ReturnType<typeof openSelection>) => void]>([
    ['a tool is at work', ({ page, rangeOf }) => page.update({ preview: [rangeOf('Single')] })],
    ['the words are in an editor', ({ root }) => find(root, 'b').setAttribute('contenteditable', '')],
  ])('have no bar while %s', async (_name, prepare) => {
    const stage = openSelection();
    prepare(stage);
    await stage.choose();
    // The look comes a turn after the last change; another selection is looked at after it.
    for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
    expect(stage.state().bar).toBeNull();
  });

  test('by a tool of ours are the reader’s', async () => {
    const { page, state, rangeOf } = openSelection();
    page.words.select(rangeOf('Single'));
    page.update({ selectedByTool: page.words.selection() });
    await vi.waitFor(() => expect(String(state().bar)).toBe('Single'));
  });
});
