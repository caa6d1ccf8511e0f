// The views of the reader's own: by pointer, by keys, for a screen reader, and with hostile text in them.
import type { ComponentChildren } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { HighlightCard } from '../../../components/highlight/highlight-card.tsx';
import { NoteText } from '../../../components/highlight/note-text.tsx';
import { SelectionBar } from '../../../components/highlight/selection-bar.tsx';
import { Toast } from '../../../components/highlight/toast.tsx';
import toolsCss from '../../../components/highlight/tools.css?inline';
import { Tray } from '../../../components/highlight/tray.tsx';
import type {
  HighlightCardProps,
  SelectionBarProps,
  TrayProps,
} from '../../../lib/app/page/highlights/highlight-props.ts';
import type { Anchoring } from '../../../lib/core/anchor/anchoring.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { find } from '../../support/add-html.ts';
import { expectAccessible } from '../../support/check-accessible.ts';
import { INJECTIONS } from '../../support/injections.ts';
import { makeHighlight } from '../../support/make-highlight.ts';
import { mountOnPage as mountBare, type Theme } from '../../support/mount.tsx';
import { button, findAll, nameOf, textOf } from '../../support/query.ts';

const PLACED: Anchoring = { state: 'placed', reason: null, score: 1, spans: [], quote: 'words', candidates: [] };
const SETTINGS = { ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, pink: 'Disagree' } };
const THEMES: readonly Theme[] = ['light', 'dark'];

/** As the highlighter does: in its own styles, in the theme of the ground. */
function mountOnPage(view: ComponentChildren, theme: Theme = 'light') {
  const wrap = (inside: ComponentChildren) => (
    <div class={`tools ${theme}`} style={{ position: 'fixed', width: '320px' }}>
      <style>{toolsCss}</style>
      {inside}
    </div>
  );
  const { root, draw } = mountBare(wrap(view), theme);
  return { root: find(root, '.tools'), draw: (next: ComponentChildren) => draw(wrap(next)) };
}

function key(target: Element, name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

function drawBar(theme: Theme = 'light') {
  const asked = {
    onColour: vi.fn<SelectionBarProps['onColour']>(),
    onNote: vi.fn(),
    onCopy: vi.fn(),
    onSentence: vi.fn(),
    onClose: vi.fn(),
  };
  const { root } = mountOnPage(<SelectionBar settings={SETTINGS} theme={theme} {...asked} />, theme);
  return { root, ...asked };
}

describe('the bar by a selection', () => {
  test('has five colours by the reader’s names, and three tools', async () => {
    const { root, onColour, onNote, onCopy, onSentence } = drawBar();
    expect(findAll(root, 'button').map(nameOf)).toEqual([
      'Yellow',
      'Green',
      'Blue',
      'Disagree',
      'Violet',
      'Write a note',
      'Copy quote with link',
      'Whole sentence',
    ]);
    for (const each of findAll(root, 'button')) each.click();
    expect(onColour.mock.calls.flat()).toEqual(['yellow', 'green', 'blue', 'pink', 'violet']);
    expect([onNote, onCopy, onSentence].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    await expectAccessible(root);
  });

  test('leaves the selection where it is', () => {
    const { root } = drawBar();
    const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button(root, 'Green').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('is gone through with the arrow keys, and takes numbers, H and Escape', () => {
    const { root, onColour, onClose } = drawBar();
    const focused = () => nameOf(find(root, ':focus'));
    button(root, 'Yellow').focus();
    key(find(root, ':focus'), 'ArrowRight');
    expect(focused()).toBe('Green');
    key(find(root, ':focus'), 'ArrowLeft');
    key(find(root, ':focus'), 'ArrowLeft');
    expect(focused()).toBe('Whole sentence');
    key(find(root, ':focus'), '4');
    key(find(root, ':focus'), 'h');
    expect(onColour.mock.calls.flat()).toEqual(['pink', 'yellow']);
    key(find(root, ':focus'), 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('keeps its keys from the page', () => {
    const { root } = drawBar();
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    key(button(root, 'Yellow'), 'j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

function drawCard(over: Partial<HighlightCardProps> = {}) {
  const spies = {
    onEdit: vi.fn(),
    onText: vi.fn(),
    onTags: vi.fn(),
    onColour: vi.fn(),
    onDelete: vi.fn(),
    onExtent: vi.fn(),
    onCopyQuote: vi.fn(),
    onCopyNote: vi.fn(),
    onWritePrivately: vi.fn(),
    onRetry: vi.fn(),
    onReload: vi.fn(),
    onKeepPrivate: vi.fn(),
    onOffer: vi.fn(),
  };
  const props: HighlightCardProps = {
    highlight: makeHighlight(1, { note: 'A note', tags: ['doubt'] }),
    anchoring: PLACED,
    changes: null,
    settings: SETTINGS,
    tags: [
      { tag: 'doubt', used: '' },
      { tag: 'double-check', used: '' },
      { tag: 'money', used: '' },
    ],
    text: 'A note',
    saveState: 'saved',
    problem: null,
    offer: null,
    isEditing: false,
    theme: 'light',
    ...spies,
    ...over,
  };
  const { root, draw } = mountOnPage(<HighlightCard {...props} />, props.theme);
  const change = (next: Partial<HighlightCardProps>) => draw(<HighlightCard {...props} {...next} />);
  return { root, change, ...spies };
}

describe('a draft that the note has changed since', () => {
  test('is offered with both texts, to be kept, taken or dropped by a second press', async () => {
    const { root, onOffer } = drawCard({ text: 'The note as it is', offer: 'Written earlier' });
    expect(textOf(find(root, '.own-text'))).toBe('The note as it is');
    expect(textOf(find(root, '.own-offer blockquote'))).toBe('Written earlier');
    await expectAccessible(root);
    button(root, 'Discard').click();
    await expect.poll(() => textOf(find(root, '[data-act="offer-discard"]'))).toBe('Discard it for good');
    expect(onOffer).not.toHaveBeenCalled();
    for (const name of ['Keep both', 'Use this text', 'Discard it for good']) button(root, name).click();
    expect(onOffer.mock.calls).toEqual([['both'], ['draft'], ['discard']]);
  });
});

describe('a text that another author changed while it is written', () => {
  test('is shown with the cursor at the same words', () => {
    const { root, change } = drawCard({ isEditing: true, text: 'mine here' });
    const field = find(root, 'textarea');
    if (!(field instanceof HTMLTextAreaElement)) throw new TypeError('Expected a field');
    field.setSelectionRange(4, 4);
    change({ isEditing: true, text: 'theirs and mine here' });
    expect([field.value, field.selectionStart]).toEqual(['theirs and mine here', 15]);
  });
});

describe('the card of a highlight', () => {
  test.each(THEMES)('reads well in the %s', async (theme) => {
    const { root } = drawCard({ theme, text: 'Some **bold** text, a [link](https://example.org/) and #doubt' });
    await expectAccessible(root);
  });

  test('has its note copied by a button, and written where the page cannot hear', () => {
    const { root, onCopyNote, onWritePrivately } = drawCard();
    button(root, 'Copy your note').click();
    button(root, 'Write it in the library, where this page cannot hear').click();
    expect([onCopyNote, onWritePrivately].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('has its note, what can be done, and whether it is saved', () => {
    const { root, onEdit, onDelete, onExtent, onCopyQuote, onColour, change } = drawCard();
    expect(textOf(find(root, '.own-text'))).toBe('A note');
    for (const name of ['Edit', 'Move to the bin', 'Change the extent', 'Copy quote with link', 'Disagree'])
      button(root, name).click();
    expect([onEdit, onDelete, onExtent, onCopyQuote].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1]);
    expect(onColour).toHaveBeenCalledWith('pink');
    expect(textOf(find(root, '[data-save]'))).toBe('Saved');
    change({ saveState: 'unsaved' });
    expect(textOf(find(root, '[data-save]'))).toBe('Not saved yet');
  });

  test('is written in with the cursor at its end, and tells each keystroke', async () => {
    const { root, onText, onEdit } = drawCard({ isEditing: true });
    const field = find<HTMLTextAreaElement>(root, 'textarea');
    expect(root.querySelector(':focus')).toBe(field);
    expect(field.selectionStart).toBe('A note'.length);
    field.value = 'A note more';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(onText).toHaveBeenCalledWith('A note more');
    await expectAccessible(root);
    key(field, 'Enter', { ctrlKey: true });
    key(field, 'Escape');
    expect(onEdit.mock.calls).toEqual([[false], [false]]);
  });

  test('completes a tag after a #', async () => {
    const { root, onText } = drawCard({ isEditing: true, text: 'See #dou' });
    const field = find<HTMLTextAreaElement>(root, 'textarea');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() =>
      expect(findAll(root, '.own-editor [role="option"]').map(textOf)).toEqual(['#doubt', '#double-check']),
    );
    key(field, 'ArrowDown');
    await vi.waitFor(() =>
      expect(findAll(root, '[role="option"]').map((each) => each.getAttribute('aria-selected'))).toEqual([
        'false',
        'true',
      ]),
    );
    key(field, 'Enter');
    expect(onText).toHaveBeenLastCalledWith('See #double-check ');
  });

  test('adds and removes tags', async () => {
    const { root, onTags } = drawCard();
    const field = find<HTMLInputElement>(root, 'input');
    field.value = 'mon';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(findAll(root, '[role="option"]').map(textOf)).toEqual(['#money']));
    key(field, 'ArrowDown');
    await vi.waitFor(() => expect(field.getAttribute('aria-activedescendant')).not.toBeNull());
    key(field, 'Enter');
    expect(onTags).toHaveBeenLastCalledWith(['doubt', 'money']);
    button(root, 'Remove the tag doubt').click();
    expect(onTags).toHaveBeenLastCalledWith([]);
  });

  test('keeps what is typed from the page, but for the Escape that closes it', () => {
    const { root } = drawCard();
    const heard: string[] = [];
    const listen = ({ key: name }: KeyboardEvent) => heard.push(name);
    document.addEventListener('keydown', listen);
    for (const name of ['n', 'p', 'Escape']) key(find(root, 'input'), name);
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['Escape']);
  });

  test.each<[StoreProblem, readonly string[]]>([
    [{ kind: 'storage-full' }, ['Try again', 'Copy your note']],
    [{ kind: 'failed', message: 'x' }, ['Try again', 'Copy your note']],
    [{ kind: 'extension-updated' }, ['Copy your note', 'Reload the page']],
    [{ kind: 'private-window' }, ['Keep highlights of this window', 'Copy your note']],
    [{ kind: 'newer-schema' }, ['Try again', 'Copy your note']],
    [{ kind: 'read-only', broken: 'mirror' }, ['Try again', 'Copy your note']],
    [{ kind: 'deleted-for-good' }, ['Copy your note']],
    [{ kind: 'too-long', field: 'note' }, ['Copy your note']],
    [{ kind: 'refused', why: 'changes[0].note: Invalid length' }, ['Copy your note', 'Reload the page']],
  ])('says what to do about %j', async (problem, doors) => {
    const { root } = drawCard({ problem, saveState: 'unsaved' });
    expect(findAll(root, '[role="alert"] button').map(nameOf)).toEqual(doors);
    expect(textOf(find(root, '[role="alert"] p')).length).toBeGreaterThan(20);
    expect(textOf(root)).not.toMatch(/Invalid|changes\[/);
    await expectAccessible(root);
  });

  test('shows what changed since it was written, and how much of it stands', () => {
    const { root } = drawCard({
      anchoring: { ...PLACED, state: 'moved', reason: 'text-changed', score: 0.917 },
      changes: [
        { kind: 'same', text: 'the' },
        { kind: 'removed', text: 'old' },
        { kind: 'added', text: 'new' },
      ],
    });
    expect([textOf(find(root, 'del')), textOf(find(root, 'ins'))]).toEqual(['old', 'new']);
    expect(textOf(find(root, '.own-standing'))).toContain('92 %');
  });

  test('of a note on the page has no extent and no quote', () => {
    const { root } = drawCard({ highlight: makeHighlight(1, { selector: null }) });
    expect(findAll(root, '.own-actions button').map(nameOf)).toEqual([
      'Copy your note',
      'Write it in the library, where this page cannot hear',
      'Move to the bin',
    ]);
  });
});

describe('a note’s Markdown', () => {
  const read = (markdown: string) => mountOnPage(<NoteText markdown={markdown} />).root;
  test.each<[string, string, string]>([
    ['emphasis', '**a** *b*', 'strong, em'],
    ['lists', '- a\n- b', 'ul, li'],
    ['numbered lists', '3. a', 'ol[start="3"]'],
    ['quotes', '> a', 'blockquote'],
    ['code', '`a`', 'code'],
    ['blocks of code', '```\na\n```', 'pre'],
    ['links', '[a](https://example.org/)', 'a[href="https://example.org/"][rel="noopener noreferrer"]'],
    ['tags', 'a #b', '.own-tag'],
  ])('%s', (_name, markdown, selector) => {
    expect(read(markdown).querySelector(selector)).not.toBeNull();
  });

  test('loads nothing, runs nothing and links to nothing but the web', () => {
    for (const { text } of INJECTIONS) {
      for (const markdown of [text, `[x](${text})`, `![x](${text})`, `<${text}>`, `\`${text}\``]) {
        const root = read(markdown);
        expect(
          findAll(
            root,
            '.own-text :is(script, img, iframe, object, embed, svg, style, link, form, input, video, audio)',
          ),
        ).toEqual([]);
        for (const link of findAll<HTMLAnchorElement>(root, 'a')) expect(link.protocol).toMatch(/^https?:$/);
        for (const each of findAll(root, '.own-text *'))
          for (const { name } of each.attributes) expect(name).not.toMatch(/^on|^style$|^src/);
      }
    }
  });

  test('keeps the words of what it does not take', () => {
    expect(textOf(find(read('<b onclick=x>bold</b> ![a picture](x.png)'), '.own-text'))).toBe(
      '<b onclick=x>bold</b> a picture',
    );
  });
});

describe('the tray', () => {
  const candidate = { spans: [], quote: 'nearest words', score: 0.6 };
  const entry = {
    highlight: makeHighlight(1, { note: 'Mine' }),
    anchoring: { ...PLACED, state: 'orphan' as const, reason: 'not-on-page' as const, candidates: [candidate] },
  };
  const drawTray = (over: Partial<TrayProps> = {}) => {
    const spies = {
      onToggle: vi.fn(),
      onShowCandidate: vi.fn(),
      onAttach: vi.fn(),
      onKeepAsPageNote: vi.fn(),
      onOpen: vi.fn(),
    };
    const props = { entries: [entry], settings: SETTINGS, theme: 'light' as const, isOpen: true, hasSelection: true };
    const { root } = mountOnPage(<Tray {...props} {...spies} {...over} />);
    return { root, ...spies };
  };

  test('is a handle with a count until it is opened', () => {
    const { root, onToggle } = drawTray({ isOpen: false });
    button(root, '1 highlight not found').click();
    expect(onToggle).toHaveBeenCalledOnce();
  });

  test('has the reason, the old words, the nearest ones and the ways on', async () => {
    const { root, onAttach, onShowCandidate, onKeepAsPageNote, onOpen } = drawTray();
    expect(textOf(find(root, 'blockquote'))).toBe('words number 1');
    expect(textOf(find(root, '.own-meta'))).toContain('Not found on this page');
    for (const name of [
      'nearest words',
      'Attach here',
      'Attach to my selection',
      'Keep as a note on the page',
      'Open the note',
    ])
      button(root, name).click();
    const { id } = entry.highlight;
    expect(onShowCandidate).toHaveBeenCalledWith(candidate);
    expect(onAttach.mock.calls).toEqual([
      [id, candidate],
      [id, 'selection'],
    ]);
    expect([onKeepAsPageNote, onOpen].map(({ mock }) => mock.calls)).toEqual([[[id]], [[id]]]);
    await expectAccessible(root);
  });

  test('attaches to a selection only where there is one', () => {
    const { root } = drawTray({ hasSelection: false });
    expect(button(root, 'Attach to my selection').disabled).toBe(true);
  });
});

test('a toast says one thing, with at most one thing to do', () => {
  const onAct = vi.fn();
  const { root } = mountOnPage(
    <Toast text="Moved." theme="light" action={{ name: 'undo', label: 'Undo', onAct }} onClose={vi.fn()} />,
  );
  expect(textOf(find(root, '.own-toast'))).toBe('Moved.Undo');
  button(root, 'Undo').click();
  expect(onAct).toHaveBeenCalledOnce();
});
