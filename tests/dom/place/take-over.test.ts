import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { formatLeft, type LeftWords, NOTHING_LEFT } from '../../../lib/core/highlight/left-words.ts';
import { createHost } from '../../../lib/dom/place/create-host.ts';
import { takeOver } from '../../../lib/dom/place/take-over.ts';

const TOKEN = 'token-of-this-extension';
const ID = '01890a5d-ac96-774b-bcce-000000000001';

/** As a browser gives it to extensions; these roots are closed. */
const roots = new WeakMap<Element, ShadowRoot>();
const rootOf = (element: Element) => roots.get(element) ?? null;

interface LeftElement {
  readonly token?: string;
  readonly left?: string;
  readonly typed?: string;
  readonly isFocused?: boolean;
}

/** An element of an earlier script, with the field of an open note in a root of its own. */
function leave({ token = TOKEN, left, typed, isFocused = true }: LeftElement = {}) {
  const host = createHost(document, { css: '', mode: 'closed' });
  roots.set(host.element, host.root);
  host.root.firstElementChild?.setAttribute('data-token', token);
  if (left !== undefined) host.stage.setAttribute('data-left', left);
  if (typed !== undefined) {
    const card = document.createElement('div');
    const root = card.attachShadow({ mode: 'closed' });
    roots.set(card, root);
    const field = document.createElement('textarea');
    field.value = typed;
    root.append(field);
    host.stage.append(card);
  }
  host.attach();
  if (isFocused)
    roots
      .get(host.stage.firstElementChild ?? host.stage)
      ?.querySelector('textarea')
      ?.focus();
  onTestFinished(() => host.remove());
  return host.element;
}

const writing = (over: Partial<LeftWords> = {}): string =>
  formatLeft({ ...NOTHING_LEFT, writing: { id: ID, base: 'kept' }, ...over });
const take = () => takeOver(document, { token: TOKEN, rootOf });
const draft = (note: string) => [{ id: ID, note, base: 'kept' }];

test('a page without earlier scripts has nothing', () => {
  const before = document.documentElement.outerHTML;
  expect(take()).toEqual(NOTHING_LEFT);
  expect(document.documentElement.outerHTML).toBe(before);
});

describe('what was left', () => {
  test.each<[string, string, string | undefined, LeftWords['drafts']]>([
    ['nothing was typed', writing(), 'kept', []],
    ['typed after the end', writing(), 'kept and more', draft('kept and more')],
    ['typed before the end', writing({ drafts: draft('kept and') }), 'kept and', draft('kept and')],
    ['typed before and after the end', writing({ drafts: draft('kept and') }), 'kept and more', draft('kept and more')],
    ['all of it was taken out', writing(), '', draft('')],
    ['the editor was closed', formatLeft({ ...NOTHING_LEFT, drafts: draft('kept and') }), undefined, draft('kept and')],
    ['the field of nobody knows what', formatLeft(NOTHING_LEFT), 'whatever', []],
  ])('%s', (_name, left, typed, drafts) => {
    leave({ left, ...(typed === undefined ? {} : { typed }) });
    expect(take().drafts).toEqual(drafts);
  });

  test('is in one element and the field in another', () => {
    leave({ left: writing() });
    leave({ typed: 'kept and more' });
    expect(take()).toMatchObject({ drafts: draft('kept and more'), writing: { id: ID } });
  });

  test('of a reader who is somewhere else is kept, and the cursor stays there', () => {
    leave({ left: writing(), typed: 'kept and more', isFocused: false });
    expect(take()).toEqual({ drafts: draft('kept and more'), rows: [], writing: null });
  });

  test.each(['', 'null', '[]', '{', '{"drafts":[]}', '{"drafts":[{"id":1}],"rows":[],"writing":null}'])(
    'that cannot be read is nothing: %s',
    (left) => {
      leave({ left });
      expect(take()).toEqual(NOTHING_LEFT);
    },
  );
});

test('all elements of earlier scripts are gone, those of the page are not', () => {
  const ours = [leave(), leave(), leave({ token: 'token-of-an-earlier-installation' })];
  const theirs = document.createElement('div');
  document.documentElement.append(theirs);
  onTestFinished(() => theirs.remove());
  take();
  expect(ours.map((element) => element.isConnected)).toEqual([false, false, false]);
  expect(theirs.isConnected).toBe(true);
});

test('an element with another mark brings no words: a page can make one', () => {
  leave({ token: 'guessed', left: writing({ drafts: draft('BUY') }), typed: 'BUY' });
  expect(take()).toEqual(NOTHING_LEFT);
});

test('earlier scripts that still run hear of it after the elements were taken off', () => {
  const element = leave();
  const onTaken = vi.fn(() => expect(element.isConnected).toBe(false));
  document.addEventListener(TOKEN, onTaken, { once: true });
  take();
  expect(onTaken).toHaveBeenCalledTimes(1);
});
