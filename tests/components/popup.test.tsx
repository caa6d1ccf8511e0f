import { describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/popup.tsx';
import { Strings, useStrings } from '../../components/strings-context.tsx';
import { LayerSwitches } from '../../components/ui/layer-switches.tsx';
import {
  ALL_LAYERS,
  type Layers,
  type NotePlace,
  type ReaderState,
  type Recognition,
  type RecognitionReason,
} from '../../lib/core/note/reader-state.ts';
import type { Problem } from '../../lib/core/problem.ts';
import { find } from '../support/add-html.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { emptyAt } from '../support/empty-problem.ts';
import { mountAsPage, mountOnPage, type Theme } from '../support/mount.tsx';
import { button, findAll, nameOf, textOf } from '../support/query.ts';

const place = (note: string, state: NotePlace['state']): NotePlace => ({
  note,
  kind: 'claim',
  state,
  reason: null,
  quote: '',
  paragraph: null,
  places: state === 'orphan' ? 0 : 1,
  at: [],
});
const NOTES = [place('a', 'placed'), place('b', 'moved'), place('c', 'orphan'), place('d', 'placed')];

const recognised = (reason: RecognitionReason, pack: string | null): Recognition => ({
  pack,
  confidence: 0.923,
  reason,
  copy: reason === 'text-only',
  paragraphs: { found: 3, changed: 0, total: 13 },
});
const stateWith = (over: Partial<ReaderState>): ReaderState => ({
  url: 'https://www.arabnews.com/node/1204791',
  title: '',
  recognition: null,
  notes: [],
  outline: [],
  open: null,
  problems: [],
  ...over,
});

async function drawPopup(
  state: ReaderState | null,
  problem: Problem | null = null,
  layers: Layers = ALL_LAYERS,
  theme: Theme = 'light',
  always: boolean | null = null,
) {
  const asked = {
    onLook: vi.fn(),
    onMark: vi.fn(),
    onAlways: vi.fn(),
    onLayer: vi.fn(),
    onPacks: vi.fn(),
    onLibrary: vi.fn(),
    onPrint: vi.fn(),
    onPanel: vi.fn(),
  };
  const { root } = await mountAsPage(
    <Popup state={state} layers={layers} problem={problem} always={always} {...asked} />,
    theme,
  );
  return { root, ...asked };
}

/** Every reason, whether it comes with a pack, and what is said. */
const REASONS: readonly [RecognitionReason, boolean, string][] = [
  ['text-and-address', true, 'Recognised by address and text: 92 % of the annotated text is here.'],
  [
    'text-only',
    true,
    'Recognised by its text, at an address that is not the article’s own: 92 % of the annotated text is here. This is a copy.',
  ],
  ['text-differs', false, 'The page has too little of the annotated text to mark: 3 of 13 paragraphs.'],
  ['other-text', false, 'No annotated article on this page.'],
  ['actors-only', false, 'No annotated article on this page. The marks are by name only.'],
  ['waiting', false, 'The address is known; the text is not here, or is another.'],
  ['left', false, 'No notes for this page yet.'],
];

const PROBLEMS: readonly [Problem, string][] = [
  [{ kind: 'missing-pack', pack: 'x' }, 'The notes for this article are missing from the extension. Install it again.'],
  [
    {
      kind: 'broken-pack',
      pack: 'x',
      problems: [emptyAt('claims[3].line'), emptyAt('id')],
    },
    'The notes for this article cannot be read. Problems: 2, the first at claims[3].line: is empty',
  ],
  [{ kind: 'page-refused' }, 'The browser does not let extensions read this page.'],
  [
    { kind: 'host-removed' },
    'The page removes what Postil shows on it. Notes are in the list; shortcuts still highlight, and a note is written in the library.',
  ],
  [
    { kind: 'extension-updated' },
    'Postil was updated or switched off. Press its button in the toolbar to go on, or reload this page.',
  ],
  [
    { kind: 'failed', message: 'Expected a body, got none' },
    'Something failed: Expected a body, got none. The page was left as it was.',
  ],
];

describe('what is on this page', () => {
  test.each(REASONS)('%s', async (reason, hasPack, words) => {
    const { root } = await drawPopup(
      stateWith({ recognition: recognised(reason, hasPack ? 'x' : null), notes: hasPack ? NOTES : [] }),
    );
    expect(textOf(find(root, '[role="status"]'))).toBe(words);
    const title = reason === 'actors-only' ? 'No actor from your packs is named here' : 'Postil';
    expect(textOf(find(root, 'h1'))).toBe(hasPack ? '3 notes on this page' : title);
    expect(findAll(root, '[role="switch"]')).toHaveLength(hasPack ? 3 : 0);
    expect(findAll(root, '.door').map(nameOf)).toEqual(
      [
        !hasPack && 'Highlight on this page',
        !hasPack && reason !== 'actors-only' && 'Mark known actors here',
        'Notes as a list',
        'Library',
        hasPack && 'Print with notes',
        'Packs',
      ].filter(Boolean),
    );
  });

  test('a tab without a reader', async () => {
    const { root, onLook, onPanel, onPacks, onLibrary } = await drawPopup(null);
    expect(textOf(find(root, '[role="status"]'))).toBe('No notes for this page yet.');
    button(root, 'Highlight on this page').click();
    button(root, 'Notes as a list').click();
    button(root, 'Packs').click();
    button(root, 'Library').click();
    expect([onLook, onPanel, onPacks, onLibrary].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1, 1]);
  });
});

describe('actors on another article', () => {
  test.each([
    [0, 'No actor from your packs is named here'],
    [1, '1 actor from your packs is named here'],
    [3, '3 actors from your packs are named here'],
  ])('%i of them', async (count, words) => {
    const notes = Array.from({ length: count }, (_, nth) => place(`actor/x/${nth}`, 'placed'));
    const { root } = await drawPopup(stateWith({ recognition: recognised('actors-only', null), notes }));
    expect(textOf(find(root, 'h1'))).toBe(words);
  });

  test('are marked on a press', async () => {
    const { root, onMark, onLook } = await drawPopup(null);
    button(root, 'Mark known actors here').click();
    expect([onMark, onLook].map((spy) => spy.mock.calls.length)).toEqual([1, 0]);
  });

  test.each([true, false])('always on this site, a switch that is on: %s', async (always) => {
    const { root, onAlways } = await drawPopup(null, null, ALL_LAYERS, 'light', always);
    const toggle = button(root, 'Always on this site');
    expect([toggle.getAttribute('role'), toggle.getAttribute('aria-checked')]).toEqual(['switch', String(always)]);
    toggle.click();
    expect(onAlways.mock.calls).toEqual([[!always]]);
    await expectAccessible(root);
  });

  test('no switch where there is no site, and none on an annotated article', async () => {
    const state = stateWith({ recognition: recognised('text-only', 'x'), notes: NOTES });
    for (const { root } of [await drawPopup(null), await drawPopup(state, null, ALL_LAYERS, 'light', false)])
      expect(findAll(root, '.always')).toEqual([]);
  });
});

describe('what went wrong', () => {
  test.each(PROBLEMS)('%j', async (problem, words) => {
    expect(findAll((await drawPopup(null, problem)).root, '[role="alert"]').map(textOf)).toEqual([words]);
    expect(findAll((await drawPopup(stateWith({ problems: [problem] }))).root, '[role="alert"]').map(textOf)).toEqual([
      words,
    ]);
  });

  test('nothing: no alert', async () => expect(findAll((await drawPopup(null)).root, '[role="alert"]')).toEqual([]));

  test('what the page and the last look met, each told', async () => {
    const { root } = await drawPopup(
      stateWith({ problems: [{ kind: 'host-removed' }, { kind: 'failed', message: 'one' }] }),
      { kind: 'failed', message: 'two' },
    );
    expect(findAll(root, '[role="alert"]')).toHaveLength(3);
  });
});

describe('the switches of the layers', () => {
  test.each<[Layers, string[]]>([
    [{ actors: true, claims: true, mine: true }, ['true', 'true', 'true']],
    [{ actors: false, claims: true, mine: true }, ['false', 'true', 'true']],
    [{ actors: false, claims: false, mine: false }, ['false', 'false', 'false']],
  ])('%j', (layers, checked) => {
    const onLayer = vi.fn();
    const { root } = mountOnPage(<LayerSwitches layers={layers} onLayer={onLayer} />);
    const switches = findAll(root, '[role="switch"]');
    expect(switches.map(nameOf)).toEqual(['Actors', 'Claims', 'Mine']);
    expect(switches.map((each) => each.getAttribute('aria-checked'))).toEqual(checked);
    expect(find(root, '[role="group"]').getAttribute('aria-label')).toBe('Layers shown on the page');
    for (const each of switches) each.click();
    expect(onLayer.mock.calls).toEqual([
      ['actors', !layers.actors],
      ['claims', !layers.claims],
      ['mine', !layers.mine],
    ]);
  });

  test('in the popup', async () => {
    const { root, onLayer } = await drawPopup(stateWith({ recognition: recognised('text-and-address', 'x') }), null, {
      actors: true,
      claims: false,
      mine: true,
    });
    button(root, 'Claims').click();
    expect(onLayer.mock.calls).toEqual([['claims', true]]);
  });
});

describe('the words of the interface', () => {
  const Word = () => <b>{useStrings()('close')}</b>;

  test('come from the nearest provider', () => {
    const view = (
      <Strings.Provider value={(key) => `${key}!`}>
        <Word />
      </Strings.Provider>
    );
    expect(textOf(mountOnPage(view).root)).toBe('close!');
    expect(textOf(mountOnPage(<Word />).root)).toBe('Close');
  });

  test('without one, the key stands for itself', async () => {
    const { render } = await import('preact');
    const root = document.createElement('div');
    render(<Word />, root);
    expect(textOf(root)).toBe('close');
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (theme) => {
  test.each(REASONS)('%s', async (reason, hasPack) => {
    const state = stateWith({ recognition: recognised(reason, hasPack ? 'x' : null), notes: NOTES });
    await expectAccessible((await drawPopup(state, null, { actors: true, claims: false, mine: true }, theme)).root);
  });

  test.each(PROBLEMS)('%j', async (problem) => {
    await expectAccessible((await drawPopup(null, problem, ALL_LAYERS, theme)).root);
  });
});
