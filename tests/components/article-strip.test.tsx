import { describe, expect, test, vi } from 'vitest';
import { ArticleStrip } from '../../components/panel/article-strip.tsx';
import { contextOf } from '../../lib/core/note/note-context.ts';
import type { NoteKind, NotePlace } from '../../lib/core/note/reader-state.ts';
import { find } from '../support/add-html.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { WHOLE } from '../support/draw-margin.tsx';
import { makeActor, makeClaim, makePack } from '../support/make-pack.ts';
import { mountAsPage, type Theme } from '../support/mount.tsx';
import { findAll, textOf } from '../support/query.ts';
import { drawn } from '../support/turns.ts';

const PACK = makePack(['One.', 'Two.'], {
  actors: [makeActor('norland'), makeActor('sudland')],
  claims: [makeClaim('c1', 0, 'x', { actors: ['norland'] }), makeClaim('c2', 1, 'y', { actors: ['sudland'] })],
});
const tell = (note: string, kind: NoteKind, ...starts: number[]): NotePlace => ({
  note,
  kind,
  state: 'placed',
  reason: null,
  quote: '',
  paragraph: 0,
  places: starts.length,
  at: starts.map((start) => ({ start, end: start + (kind === 'claim' ? 0.2 : 0.01) })),
});
const PLACES = [
  tell('piece', 'piece', 0),
  tell('actor/norland', 'actor', 0.1, 0.7),
  tell('claim/c1', 'claim', 0.2),
  tell('actor/sudland', 'actor', 0.5),
  tell('claim/c2', 'claim', 0.6),
];

interface Options {
  readonly places?: readonly NotePlace[];
  readonly open?: string | null;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
}

async function draw({ places = PLACES, open = null, theme = 'light', dir = 'ltr' }: Options = {}) {
  const onGoTo = vi.fn<(key: string, place: number) => void>();
  const context = contextOf({ pack: PACK, origin: 'bundled' }, WHOLE);
  const view = <ArticleStrip places={places} outline={[0, 0.5]} context={context} open={open} onGoTo={onGoTo} />;
  const { root } = await mountAsPage(<div dir={dir}>{view}</div>, theme);
  root.style.inlineSize = '400px';
  const track = () => find(root, '[role="listbox"]');
  const press = async (key: string) => {
    track().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await drawn();
  };
  /** A pointer on the line of the actors or of the claims, at a share of the width from the left. */
  const point = async (type: 'pointermove' | 'click', fromLeft: number, line: 'actors' | 'claims') => {
    const { left, top, width, height } = track().getBoundingClientRect();
    const [clientX, clientY] = [left + fromLeft * width, line === 'actors' ? top + 10 : top + height - 8];
    track().dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true }));
    await drawn();
  };
  const option = () => find(root, '[role="option"]');
  return { root, onGoTo, track, press, point, option, told: () => textOf(find(root, '.told')) };
}

describe('the strip', () => {
  test('has a tick for each mention, a bar of its own length for each claim, and a ground for paragraphs', async () => {
    const { root } = await draw();
    const starts = (selector: string) =>
      (find(root, selector).getAttribute('d') ?? '')
        .split('M')
        .slice(1)
        .map((path) => Number.parseFloat(path));
    expect(starts('path.actor.plain')).toEqual([105, 505, 705]);
    expect(find(root, 'path.claim.plain').getAttribute('d')).toMatch(/^M200 [\d.]+H398M600 [\d.]+H798$/);
    expect(starts('path.paragraphs')).toEqual([500]);
  });

  test('is not there where nothing stands on the page', async () => {
    const { root } = await draw({ places: [tell('actor/norland', 'actor')] });
    expect(findAll(root, '.strip-of-article')).toEqual([]);
  });

  test('has the marks of the open note stand out', async () => {
    const { root } = await draw({ open: 'actor/norland' });
    expect(find(root, 'path.actor.open').getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  test('draws thousands of marks as a handful of elements', async () => {
    const many = Array.from({ length: 5000 }, (_, nth) => tell(`claim/x${nth}`, 'claim', nth / 5000));
    const { root } = await draw({ places: [...PLACES, ...many] });
    expect(findAll(root, 'svg path').length).toBeLessThan(8);
    expect(findAll(root, 'path.claim.plain')[0]?.getAttribute('d')?.match(/M/g)).toHaveLength(5002);
  });
});

describe('the pointer', () => {
  test.each([
    ['ltr', 0.1, 'actors', 'actor/norland', 0, 'norland, mention 1 of 2'],
    ['ltr', 0.705, 'actors', 'actor/norland', 1, 'norland, mention 2 of 2'],
    ['ltr', 0.3, 'claims', 'claim/c1', 0, 'Claim: What c1 says'],
    ['rtl', 0.9, 'actors', 'actor/norland', 0, 'norland, mention 1 of 2'],
    ['rtl', 0.3, 'claims', 'claim/c2', 0, 'Claim: What c2 says'],
  ] as const)('%s, at %f of the %s: %s, place %i', async (dir, fromLeft, line, key, place, name) => {
    const { point, told, onGoTo } = await draw({ dir });
    await point('pointermove', fromLeft, line);
    expect(told()).toBe(name);
    await point('click', fromLeft, line);
    expect(onGoTo.mock.calls).toEqual([[key, place]]);
  });

  test('beside all marks finds none', async () => {
    const { point, told, onGoTo } = await draw();
    await point('pointermove', 0.95, 'claims');
    await point('click', 0.95, 'claims');
    expect([told(), onGoTo.mock.calls]).toEqual(['A tick is a mention, a bar a claim.', []]);
  });
});

describe('the keyboard', () => {
  test('steps through the marks in reading order, and stays at either end', async () => {
    const { press, option } = await draw();
    const seen = [textOf(option())];
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'ArrowUp', 'Home']) {
      await press(key);
      seen.push(`${key}: ${option().getAttribute('aria-posinset')}`);
    }
    expect(seen).toEqual([
      'norland, mention 1 of 2',
      'ArrowLeft: 1',
      'ArrowRight: 2',
      'ArrowDown: 3',
      'End: 5',
      'ArrowRight: 5',
      'ArrowUp: 4',
      'Home: 1',
    ]);
    expect(option().getAttribute('aria-setsize')).toBe('5');
  });

  test('goes the other way in a panel set right to left', async () => {
    const { press, option } = await draw({ dir: 'rtl' });
    await press('ArrowLeft');
    expect(option().getAttribute('aria-posinset')).toBe('2');
  });

  test.each(['Enter', ' '])('goes there with "%s"', async (key) => {
    const { press, onGoTo } = await draw();
    await press('End');
    await press(key);
    expect(onGoTo.mock.calls).toEqual([['actor/norland', 1]]);
  });

  test('is one stop, told by the mark it is at', async () => {
    const { root, track, option } = await draw();
    expect(findAll(root, '[tabindex="0"]')).toEqual([track()]);
    expect(track().getAttribute('aria-activedescendant')).toBe(option().id);
  });
});

describe('the choice of an actor', () => {
  const choose = async (root: HTMLElement, id: string) => {
    const select = find<HTMLSelectElement>(root, 'select');
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  };

  test('leaves its mentions and the claims that speak of it; others are faint and not gone to', async () => {
    const { root, option, point, onGoTo } = await draw();
    await choose(root, 'sudland');
    expect(findAll(root, 'path.faint').map((path) => path.getAttribute('d')?.match(/M/g)?.length)).toEqual([1, 2]);
    expect(option().getAttribute('aria-setsize')).toBe('2');
    await point('click', 0.1, 'actors');
    expect(onGoTo).not.toHaveBeenCalled();
    await choose(root, '');
    expect(findAll(root, 'path.faint')).toEqual([]);
  });

  test('has all actors that are mentioned, by name', async () => {
    const { root } = await draw();
    expect(findAll(root, 'option').map(textOf)).toEqual(['All actors', 'norland', 'sudland']);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  const { root, press } = await draw({ theme, open: 'claim/c1' });
  await press('End');
  await expectAccessible(root);
});
