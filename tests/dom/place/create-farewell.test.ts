import { describe, expect, test } from 'vitest';
import { createFarewell } from '../../../lib/dom/place/create-farewell.ts';
import { watchLife } from '../../../lib/dom/watch/watch-life.ts';
import { addHtml } from '../../support/add-html.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

/** The life of an extension that the test ends. */
function liveForTest() {
  let isHere = true;
  const life = watchLife(document, { isAlive: () => isHere, endsSilently: false, signal: signalForTest() });
  const end = () => {
    isHere = false;
  };
  return { life, end };
}

describe('the farewell', () => {
  function say() {
    const lived = liveForTest();
    const farewell = createFarewell(document, lived.life);
    const roots = [1, 2].map(() => {
      const root = addHtml('<div></div>').attachShadow({ mode: 'open' });
      root.append(document.createElement('style'));
      return root;
    });
    farewell.say({ text: 'It was updated.', reload: 'Reload', token: 'a-token' });
    return { ...lived, farewell, roots };
  }
  const read = (root: ShadowRoot | undefined) => {
    const box = root?.querySelector<HTMLElement>('.farewell') ?? null;
    return box === null ? null : { isSeen: box.getClientRects().length > 0, text: box.textContent };
  };

  test('is on the page once, unseen until the end, and every root of ours is marked', () => {
    const { farewell, roots, life, end } = say();
    for (const root of roots) farewell.attach(root);
    expect(roots.map(read)).toEqual([{ isSeen: false, text: 'It was updated.Reload' }, null]);
    expect(roots.map((root) => root.firstElementChild?.getAttribute('data-token'))).toEqual(['a-token', 'a-token']);
    end();
    life.isOver();
    expect(read(roots[0])?.isSeen).toBe(true);
  });

  test('goes to the next root when the first is taken off', () => {
    const { farewell, roots } = say();
    for (const root of roots) farewell.attach(root);
    roots[0]?.host.remove();
    for (const root of roots.slice(1)) farewell.attach(root);
    expect(read(roots[1])).not.toBeNull();
  });

  test('a root that came before its words is marked when they come', () => {
    const farewell = createFarewell(document, liveForTest().life);
    const root = addHtml('<div></div>').attachShadow({ mode: 'open' });
    root.append(document.createElement('style'));
    farewell.attach(root);
    farewell.say({ text: 'a', reload: 'b', token: 'late' });
    expect(root.firstElementChild?.getAttribute('data-token')).toBe('late');
  });

  test('its link leads to the page itself, and not to a place in it', () => {
    const { farewell, roots } = say();
    history.replaceState(null, '', '#place');
    farewell.attach(roots[0] as ShadowRoot);
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
    expect(roots[0]?.querySelector('a')?.href).toBe(location.href);
  });
});
