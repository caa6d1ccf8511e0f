import { beforeAll, describe, expect, test, vi } from 'vitest';
import { filterNotes } from '../../components/panel/note-list.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { joinActors } from '../../lib/core/note/find-actors.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import { contextElsewhere, contextOf } from '../../lib/core/note/note-context.ts';
import type { ReaderState } from '../../lib/core/note/reader-state.ts';
import type { LoadedPack, Pack } from '../../lib/core/pack/pack.ts';
import { find } from '../support/add-html.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { WHOLE } from '../support/draw-margin.tsx';
import { mountAsPage, type Theme } from '../support/mount.tsx';
import { button, findAll, section, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';
import { samplePlaces, withDeeds } from '../support/sample-deeds.ts';
import { noteOf, sampleNotes } from '../support/sample-notes.ts';
import { translateEnglish } from '../support/translate-english.ts';
import { drawn } from '../support/turns.ts';

let pack: Pack;
let notes: Note[];
beforeAll(async () => {
  pack = await loadRealPack();
  notes = sampleNotes(pack, { orphans: ['c32', 'c33'], moved: ['c21'], mentions: { pakistan: 5, iran: 4 } });
});

const stateWith = (over: Partial<ReaderState> = {}): ReaderState => ({
  url: 'https://www.arabnews.com/node/1204791',
  title: '',
  recognition: { pack: pack.id, confidence: 0.994, reason: 'text-and-address', ...WHOLE },
  notes: [],
  outline: [],
  open: null,
  problems: [],
  ...over,
});

async function drawPanel(over: Partial<ReaderState> = {}, theme: Theme = 'light') {
  const onGoTo = vi.fn<(key: string, place: number) => void>();
  const view = (
    <Panel
      state={stateWith(over)}
      notes={notes}
      context={contextOf({ pack, origin: 'bundled' }, WHOLE)}
      onGoTo={onGoTo}
      onPacks={() => undefined}
    />
  );
  const { root } = await mountAsPage(view, theme);
  const entry = (key: string) => find(root, `[data-note="${key}"]`);
  const toggle = async (key: string) => {
    const wanted = find(entry(key), '.collapsed').getAttribute('aria-expanded') !== 'true';
    find(entry(key), '.collapsed').click();
    await expect.poll(() => find(entry(key), '.collapsed').getAttribute('aria-expanded')).toBe(String(wanted));
  };
  const type = (words: string) => {
    const field = find<HTMLInputElement>(root, 'input');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const keys = () => findAll(root, '.entry').map(({ dataset }) => dataset.note);
  return { root, onGoTo, entry, toggle, type, keys };
}

describe('the list', () => {
  test('notes in reading order, those that are not here in the tray with their reason', async () => {
    const { root, keys } = await drawPanel();
    expect(keys()).toEqual(
      [...notes.filter(({ state }) => state !== 'orphan'), ...notes.filter(({ state }) => state === 'orphan')].map(
        ({ key }) => key,
      ),
    );
    const tray = find(root, '.tray');
    expect(textOf(find(tray, 'h2'))).toBe('Not found on this page');
    expect(findAll(tray, '.entry').map(({ dataset }) => dataset.note)).toEqual(['claim/c32', 'claim/c33']);
    expect(findAll(tray, '.reason').map(textOf)).toEqual(
      Array(2).fill('Not found on this page. Its paragraph has changed.'),
    );
    expect(textOf(find(root, '[data-note="claim/c21"] .reason'))).toBe('Found with changed words.');
    expect(textOf(find(root, '[role="status"]'))).toBe('79 of 79 notes');
  });

  test('how the page was recognised', async () => {
    const { root } = await drawPanel();
    expect(textOf(root)).toContain('Recognised by address and text: 99 % of the annotated text is here.');
  });

  test('no tray where all notes are placed', async () => {
    const all = sampleNotes(pack);
    const view = (
      <Panel
        state={stateWith()}
        notes={all}
        context={contextOf({ pack, origin: 'bundled' }, WHOLE)}
        onGoTo={() => undefined}
        onPacks={() => undefined}
      />
    );
    expect(findAll((await mountAsPage(view)).root, '.tray')).toEqual([]);
  });

  test('a page without notes teaches with one sentence', async () => {
    const { root } = await mountAsPage(
      <Panel state={null} notes={[]} context={null} onGoTo={() => undefined} onPacks={() => undefined} />,
    );
    expect(textOf(root)).toContain('Open an annotated article, and its notes stand here in reading order.');
    expect(findAll(root, 'input, .entry')).toEqual([]);
  });

  test('every problem is told, also two of one kind', async () => {
    const { root } = await drawPanel({
      problems: [{ kind: 'host-removed' }, { kind: 'failed', message: 'one' }, { kind: 'failed', message: 'two' }],
    });
    expect(findAll(root, '[role="alert"]').map(textOf)).toEqual([
      'The page removes what Postil shows on it. Notes are in the list; shortcuts still highlight, and a note is written in the library.',
      'Something failed: one. The page was left as it was.',
      'Something failed: two. The page was left as it was.',
    ]);
  });
});

describe('opening', () => {
  test('one at a time, and closed by a second click', async () => {
    const { root, toggle } = await drawPanel();
    await toggle('claim/c01');
    await toggle('actor/iran');
    expect(findAll(root, '[aria-expanded="true"]')).toHaveLength(1);
    await toggle('actor/iran');
    expect(findAll(root, '[aria-expanded="true"], .entry .body')).toEqual([]);
  });

  test('a claim shows its words, and goes to its place', async () => {
    const { entry, toggle, onGoTo } = await drawPanel();
    await toggle('claim/c01');
    expect(textOf(find(entry('claim/c01'), 'blockquote'))).toBe(
      textOf({ textContent: noteOf(notes, 'claim/c01').quote } as Element),
    );
    button(entry('claim/c01'), 'Go to the place').click();
    expect(onGoTo.mock.calls).toEqual([['claim/c01', 0]]);
  });

  test('a note that is not here has nowhere to go', async () => {
    const { entry, toggle } = await drawPanel();
    await toggle('claim/c32');
    expect(findAll(entry('claim/c32'), '.go')).toEqual([]);
  });

  test('mentions are stepped through, and the place is shown', async () => {
    const { entry, toggle, onGoTo } = await drawPanel();
    await toggle('actor/pakistan');
    button(entry('actor/pakistan'), 'Next mention').click();
    await expect.poll(() => textOf(find(entry('actor/pakistan'), '.mentions .meta'))).toBe('2 of 5');
    button(entry('actor/pakistan'), 'Go to the place').click();
    expect(onGoTo.mock.calls).toEqual([
      ['actor/pakistan', 1],
      ['actor/pakistan', 1],
    ]);
  });

  test('a note opened from another begins at its first place', async () => {
    const { entry, toggle } = await drawPanel();
    await toggle('actor/pakistan');
    button(entry('actor/pakistan'), 'Go to mention 4').click();
    await expect.poll(() => textOf(find(entry('actor/pakistan'), '.mentions .meta'))).toBe('4 of 5');
    const claim = pack.claims.find(({ actors }) => actors.includes('pakistan') && actors.includes('iran'));
    button(section(entry('actor/pakistan'), 'Claims about it') ?? entry('piece'), claim?.line ?? '').click();
    const key = `claim/${claim?.id}`;
    await expect.poll(() => section(entry(key), 'Speaks of')).not.toBeNull();
    button(section(entry(key), 'Speaks of') ?? entry(key), 'Iran').click();
    await expect.poll(() => textOf(entry('actor/iran').querySelector('.mentions .meta'))).toBe('1 of 4');
  });

  test('a note opened from another shows, though the filter left it out', async () => {
    const { root, entry, toggle } = await drawPanel();
    button(root, 'Actors').click();
    await expect.poll(() => findAll(root, '.entry.claim')).toEqual([]);
    await toggle('actor/iran');
    const link = section(entry('actor/iran'), 'Claims about it')?.querySelector('button');
    link?.click();
    await expect.poll(() => findAll(root, '.entry.claim .body')).toHaveLength(1);
  });
});

describe('the filter', () => {
  test.each<[string, number]>([
    ['Actors', 31],
    ['Claims', 47],
    ['All', 79],
  ])('%s: %i notes', async (name, count) => {
    const { root, keys } = await drawPanel();
    button(root, name).click();
    await expect.poll(() => keys().length).toBe(count);
    expect(findAll(root, '.kinds [aria-pressed="true"]').map(textOf)).toEqual([name]);
    expect(textOf(find(root, '[role="status"]'))).toBe(`${count} of 79 notes`);
  });

  test('by words as they are typed; none found is said', async () => {
    const { root, type, keys } = await drawPanel();
    type('gwadar port');
    await expect.poll(() => keys()).toContain('actor/gwadar-port');
    expect(keys().length).toBeLessThan(20);
    type('no such words');
    await expect.poll(() => keys()).toEqual([]);
    expect(textOf(find(root, '[role="status"]'))).toBe('No note matches the filter.');
    type('');
    await expect.poll(() => keys().length).toBe(79);
  });

  test.each<[string, 'all' | 'actors' | 'claims', (note: Note) => boolean]>([
    ['', 'all', () => true],
    ['IRAN', 'actors', ({ key }) => key === 'actor/iran'],
    ['  border   iran ', 'actors', ({ key }) => key === 'actor/iran-pakistan-border'],
    ['disputed', 'claims', (note) => note.kind === 'claim' && note.claim.assessment === 'disputed'],
  ])('"%s" among %s', (words, kind, wanted) => {
    const found = filterNotes(notes, { words, kind }, translateEnglish).map(({ key }) => key);
    for (const key of notes.filter(wanted).map((note) => note.key)) expect(found).toContain(key);
  });

  test('all words must be there, in any order and anywhere in the note', () => {
    const filtered = (words: string) =>
      filterNotes(notes, { words, kind: 'all' }, translateEnglish).map(({ key }) => key);
    expect(filtered('border iran')).toEqual(filtered('iran border'));
    expect(filtered('iran border').length).toBeLessThan(filtered('iran').length);
    for (const { key, quote } of notes) expect(filtered(quote)).toContain(key);
  });
});

describe('the pictures', () => {
  const drawPictures = async (widthPx = 360) => {
    const told = withDeeds(pack);
    const { root } = await mountAsPage(
      <Panel
        state={stateWith(samplePlaces(notes, told))}
        notes={notes}
        context={contextOf({ pack: told, origin: 'bundled' }, WHOLE)}
        onGoTo={() => undefined}
        onPacks={() => undefined}
      />,
    );
    root.style.inlineSize = `${widthPx}px`;
    return root;
  };

  test('a mark of the strip opens its note, though the filter left it out, and it comes into view', async () => {
    const root = await drawPictures();
    button(root, 'Actors').click();
    await expect.poll(() => findAll(root, '.entry.claim')).toEqual([]);
    const track = find(root, '[role="listbox"]');
    for (const key of ['End', 'Enter']) {
      track.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await expect.poll(() => textOf(find(root, '[role="option"]'))).not.toBe('');
      await drawn();
    }
    await expect.poll(() => findAll(root, '.entry.claim .body')).toHaveLength(1);
    await drawn();
    const { top } = find(root, '.entry:has(.body)').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(find(root, '.filter').getBoundingClientRect().bottom - 1);
    expect(top).toBeLessThan(innerHeight);
  });

  test('the map is made when it is asked for, and taken away', async () => {
    const root = await drawPictures();
    const door = button(root, 'Who is said to do what to whom');
    expect([findAll(root, '.deed-map').length, door.getAttribute('aria-expanded')]).toEqual([0, 'false']);
    door.click();
    await expect.poll(() => findAll(root, '.deed-map').length).toBe(1);
    door.click();
    await expect.poll(() => findAll(root, '.deed-map').length).toBe(0);
  });

  test('a claim opened from the map has the focus', async () => {
    const root = await drawPictures();
    button(root, 'Who is said to do what to whom').click();
    await expect.poll(() => findAll(root, '.deed-table').length).toBe(1);
    find(root, '.deed-table [data-claim="c42"] button').click();
    await expect.poll(() => document.activeElement?.closest('.entry')?.getAttribute('data-note')).toBe('claim/c42');
  });

  test('an article of which no deed is told has no map', async () => {
    const bare = { ...pack, claims: pack.claims.map((claim) => ({ ...claim, says: [] })) };
    const { root } = await mountAsPage(
      <Panel
        state={stateWith()}
        notes={notes}
        context={contextOf({ pack: bare, origin: 'bundled' }, WHOLE)}
        onGoTo={() => undefined}
        onPacks={() => undefined}
      />,
    );
    expect(findAll(root, '.map-door')).toEqual([]);
  });

  test.each([280, 360, 480, 800])('at %i px nothing is wider than the panel', async (width) => {
    const root = await drawPictures(width);
    button(root, 'Who is said to do what to whom').click();
    await expect.poll(() => findAll(root, '.deed-table').length).toBe(1);
    const right = root.getBoundingClientRect().right;
    for (const element of findAll(root, '.track-of-article, .actor-choice, .filter, .deed-picture, .deed-table'))
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    expect(root.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('entries out of sight are not laid out, so that thousands of notes stay quick', async () => {
    const root = await drawPictures();
    expect(getComputedStyle(find(root, '.entry')).contentVisibility).toBe('auto');
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  const { root, toggle } = await drawPanel({ problems: [{ kind: 'host-removed' }] }, theme);
  await expectAccessible(root);
  for (const key of ['actor/imctc', 'claim/c28', 'piece']) {
    await toggle(key);
    await expectAccessible(root);
  }
});

test.each(['light', 'dark'] as const)('axe finds nothing in an empty panel in %s', async (theme) => {
  await expectAccessible(
    (
      await mountAsPage(
        <Panel state={null} notes={[]} context={null} onGoTo={() => undefined} onPacks={() => undefined} />,
        theme,
      )
    ).root,
  );
});

describe('actors on another article', () => {
  test('are listed, each with the pack that it is from', async () => {
    const other: Pack = { ...pack, id: 'other', article: { ...pack.article, title: 'Another piece' } };
    const packs: LoadedPack[] = [pack, other].map((each) => ({ pack: each, origin: 'bundled' }));
    const told = ['actor/other/iran', `actor/${pack.id}/pakistan`].map((note) => ({
      note,
      kind: 'actor' as const,
      state: 'placed' as const,
      reason: null,
      quote: 'Iran',
      paragraph: 0,
      places: 2,
      at: [],
    }));
    const contextFor = (note: Note) =>
      contextElsewhere(packs[note.pack === 'other' ? 1 : 0] ?? { pack, origin: 'bundled' });
    const state = stateWith({
      recognition: { pack: null, confidence: 0, reason: 'actors-only', ...WHOLE },
      notes: told,
    });
    const view = (
      <Panel
        state={state}
        notes={joinActors(packs, told)}
        context={null}
        contextFor={contextFor}
        onGoTo={() => undefined}
        onPacks={() => undefined}
      />
    );
    const { root } = await mountAsPage(view, 'light');
    expect(findAll(root, '.entry').map(({ dataset }) => dataset.note)).toEqual(told.map(({ note }) => note));
    find(root, '[data-note="actor/other/iran"] .collapsed').click();
    await expect.poll(() => findAll(root, '.from').map(textOf)).toEqual(['From the pack on “Another piece”']);
    await expectAccessible(root);
  });
});
