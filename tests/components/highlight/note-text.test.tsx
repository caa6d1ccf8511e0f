// A note of any shape is drawn and can be written, in a real browser, whose stack and whose layout are the ones that count.
import { describe, expect, test, vi } from 'vitest';
import { NoteEditor } from '../../../components/highlight/note-editor.tsx';
import { NoteText } from '../../../components/highlight/note-text.tsx';
import { find } from '../../support/add-html.ts';
import { makeHostileNotes, makeLadders } from '../../support/hostile-notes.ts';
import { mountOnPage } from '../../support/mount.tsx';
import { findAll } from '../../support/query.ts';

/** Parts of a note are bounded; a tag inside one is an element too. */
const MOST_ELEMENTS = 8_000;

describe.each([...makeHostileNotes(8_000), ...makeLadders(300)])('a note of $name', ({ note }) => {
  test('is drawn to its end, within the bounds of a view', () => {
    const { root } = mountOnPage(<NoteText markdown={note} />);
    const text = find(root, '.own-text');
    expect(text.textContent).toContain('lastword');
    expect(findAll(text, '*').length).toBeLessThan(MOST_ELEMENTS);
  });
});

test('a note of half a million characters is drawn to its end', () => {
  const { root } = mountOnPage(<NoteText markdown={`${'- *a* \n'.repeat(71_000)}lastword`} />);
  const text = find(root, '.own-text');
  expect(text.textContent?.endsWith('lastword')).toBe(true);
  expect(findAll(text, '*').length).toBeLessThan(MOST_ELEMENTS);
});

test('a note that ends the stack of a parser can be changed', () => {
  const onText = vi.fn();
  const { root } = mountOnPage(<NoteEditor text={'1. '.repeat(2_500)} tags={[]} onText={onText} onDone={vi.fn()} />);
  const field = find(root, 'textarea') as HTMLTextAreaElement;
  field.setRangeText(' more', field.value.length, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  expect(onText).toHaveBeenCalledWith(`${'1. '.repeat(2_500)} more`);
});

test.each([
  ['as high as its text', 100, 'px'],
  ['no higher than half of the window when it is long', 30_000, 'vh'],
])('the field of a note is %s', (_what, characters, unit) => {
  const note = 'a '.repeat(characters / 2);
  const { root } = mountOnPage(<NoteEditor text={note} tags={[]} onText={vi.fn()} onDone={vi.fn()} />);
  expect((find(root, 'textarea') as HTMLTextAreaElement).style.height).toMatch(new RegExp(`^\\d+${unit}$`));
});

test('a tag is completed at the end of a long note', async () => {
  const tags = [{ tag: 'harbour', used: '2026-01-01T00:00:00.000Z' }];
  const note = '#harb or not '.repeat(20_000);
  const { root } = mountOnPage(<NoteEditor text={note} tags={tags} onText={vi.fn()} onDone={vi.fn()} />);
  const field = find(root, 'textarea') as HTMLTextAreaElement;
  field.setRangeText('#harb', note.length, note.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(findAll(root, '[role="option"]')).toHaveLength(1));
});
