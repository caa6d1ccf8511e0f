import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { readBySentence } from '../../../../../lib/app/page/highlights/sentence-mode.ts';
import { followSentences } from '../../../../../lib/app/page/highlights/tools/sentences.ts';
import { addHtml, find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { translateEnglish as t } from '../../../../support/translate-english.ts';

const HTML = '<p>One sentence is here, long enough to be prose. Two is there. Three is gone.</p>';

function openCursor({ selected = 'One', html = HTML } = {}) {
  const stage = openStage({ html });
  followRows(stage.page);
  followSentences(stage.page);
  if (selected !== '') stage.select(selected);
  readBySentence(stage.page)();
  return { ...stage, shown: () => stage.state().preview.map((range) => String(range).trim()) };
}

describe('the sentence cursor', () => {
  test('begins at the selection, says how it is used, and reads the sentence', () => {
    const { shown, state } = openCursor({ selected: 'there' });
    expect(shown()).toEqual(['Two is there.']);
    expect([state().toast?.text, state().announced?.text]).toEqual([t('ownCursorHow'), 'Two is there.']);
  });

  test.each([
    ['{ArrowRight}', 'Two is there.'],
    ['{ArrowDown}{ArrowDown}', 'Three is gone.'],
    ['{ArrowDown}{ArrowUp}', 'One sentence is here, long enough to be prose.'],
    ['{ArrowRight}{Shift>}{ArrowRight}{/Shift}', 'Two is there. Three is gone.'],
    ['{ArrowRight}{Shift>}{ArrowRight}{ArrowLeft}{/Shift}', 'Two is there.'],
  ])('goes by %s to “%s”', async (keys, wanted) => {
    const { shown } = openCursor();
    await userEvent.keyboard(keys);
    expect(shown()).toEqual([wanted]);
  });

  test.each(['h', 'H'])('highlights by %s, and goes on', async (key) => {
    const { state, made } = openCursor();
    await userEvent.keyboard(`{ArrowRight}${key}{ArrowRight}h`);
    expect([made(), state().tool]).toEqual([['Two is there.', 'Three is gone.'], { kind: 'sentences' }]);
  });

  test('copies by C', async () => {
    const { copied } = openCursor();
    await userEvent.keyboard('{ArrowRight}c');
    expect(copied[0]).toContain('“Two is there.”');
  });

  test('writes a note by Enter, and ends', async () => {
    const { state, made } = openCursor();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect([made(), state().tool, state().preview, state().writing?.text]).toEqual([['Two is there.'], null, [], '']);
  });

  test('ends by Escape, and takes its sentence about itself along', async () => {
    const { state } = openCursor();
    await userEvent.keyboard('{Escape}');
    expect([state().tool, state().preview, state().toast]).toEqual([null, [], null]);
    await userEvent.keyboard('h');
    expect(state().rows).toEqual([]);
  });

  test.each([
    ['a field', '<textarea></textarea>'],
    ['an editor', '<div contenteditable>x</div>'],
    ['a closed custom editor', '<x-editor tabindex="0">x</x-editor>'],
  ])('leaves the keys of %s to it', async (_name, html) => {
    const { shown, state } = openCursor();
    const [before] = shown();
    find(addHtml(html), ':scope > *').focus();
    await userEvent.keyboard('h{ArrowRight}c{Enter}{Escape}');
    expect([shown(), state().rows, state().tool]).toEqual([[before], [], { kind: 'sentences' }]);
  });

  test('leaves keys with a modifier, and those of a script', async () => {
    const { shown, state } = openCursor();
    const before = shown();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}h{/Control}');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
    expect([shown(), state().rows]).toEqual([before, []]);
  });

  test('says so on a page without text', () => {
    const { state } = openCursor({ html: '', selected: '' });
    expect([state().tool, state().toast?.text]).toEqual([null, t('ownRefusedPage')]);
  });
});
