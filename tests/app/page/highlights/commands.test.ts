import { describe, expect, it } from 'vitest';
import { runCommand, selectSentences } from '../../../../lib/app/page/highlights/commands.ts';
import type { HighlightCommand } from '../../../../lib/core/messages.ts';
import { openHighlights, PARAGRAPHS, turns } from '../../../support/highlights-page.ts';
import { translateEnglish as t } from '../../../support/translate-english.ts';

const command = (name: HighlightCommand['command'], more: Partial<HighlightCommand> = {}): HighlightCommand => ({
  command: name,
  colour: null,
  inFrame: false,
  ...more,
});

async function openWithFox() {
  const opened = await openHighlights();
  opened.words.selectWords('a fox');
  return opened;
}

describe('a command', () => {
  it.each([
    [null, 'yellow'],
    ['pink', 'pink'],
  ] as const)('highlights what is selected, with the colour %s: %s', async (colour, wanted) => {
    const { page, words, state, shown } = await openWithFox();
    runCommand(page)(command('highlight', { colour }));
    expect([shown(), state().rows[0]?.wanted.colour, words.selection()]).toEqual([['a fox'], wanted, null]);
  });

  it('highlights what was selected before the menu had the focus', async () => {
    const { page, words, shown } = await openHighlights();
    page.update({ selected: words.rangeOf('quick') });
    runCommand(page)(command('highlight'));
    expect(shown()).toEqual(['quick']);
  });

  it('writes a note on it', async () => {
    const { page, state, shown } = await openWithFox();
    runCommand(page)(command('note'));
    expect([shown(), state().writing?.text]).toEqual([['a fox'], '']);
  });

  it('copies it', async () => {
    const { page, seen } = await openWithFox();
    runCommand(page)(command('copy'));
    await turns();
    expect(seen.copied[0]).toContain('“a fox”');
  });

  it('selects its sentence, which counts as the reader’s', async () => {
    const { page, words, state } = await openWithFox();
    runCommand(page)(command('sentence'));
    expect([String(words.selection()), String(state().selectedByTool)]).toEqual([PARAGRAPHS[0], PARAGRAPHS[0]]);
  });

  it('gives the keys to the sentence cursor', async () => {
    const { page, state } = await openHighlights();
    runCommand(page)(command('cursor'));
    expect(state().tool).toEqual({ kind: 'sentences' });
  });

  it('writes a note on the page', async () => {
    const { page, state } = await openHighlights();
    runCommand(page)(command('page-note'));
    expect(state().rows).toMatchObject([{ wanted: { selector: null } }]);
  });
});

describe.each(['highlight', 'note', 'copy', 'sentence'] as const)('%s is refused, and says why', (name) => {
  it('where nothing is selected', async () => {
    const { page, state } = await openHighlights();
    runCommand(page)(command(name));
    expect([state().toast?.text, state().rows]).toEqual([t('ownRefusedEmpty'), []]);
  });

  it.each([
    ['editor', 'ownRefusedEditor'],
    ['field', 'ownRefusedEditor'],
    ['password', 'ownRefusedPassword'],
    ['frame', 'ownRefusedFrame'],
    ['empty', 'ownRefusedEmpty'],
  ] as const)('where the selection is of a %s', async (refusal, key) => {
    const { page, words, state, seen } = await openWithFox();
    words.refuse(refusal);
    runCommand(page)(command(name));
    expect([state().toast?.text, state().rows, seen.copied]).toEqual([t(key), [], []]);
  });

  it('in a frame', async () => {
    const { page, state } = await openWithFox();
    runCommand(page)(command(name, { inFrame: true }));
    expect([state().toast?.text, state().rows]).toEqual([t('ownRefusedFrame'), []]);
  });
});

it('whole sentences are selected, and the bar stays', async () => {
  const { page, words, state } = await openWithFox();
  page.update({ bar: words.rangeOf('a fox') });
  selectSentences(page)(words.rangeOf('a fox'));
  expect([String(words.selection()), String(state().bar)]).toEqual([PARAGRAPHS[0], 'a fox']);
});
