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
