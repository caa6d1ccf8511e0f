import { describe, expect, it } from 'vitest';
import { createPanelModel, type PanelPorts } from '../../../lib/app/panel/panel-model.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { PageHighlights } from '../../../lib/core/messages.ts';
import type { ReaderState } from '../../../lib/core/note/reader-state.ts';
import { makeHighlight } from '../../support/make-highlight.ts';
import { makeActor, makePack } from '../../support/make-pack.ts';
import { makeNotePlace, makeReaderState } from '../../support/make-reader-state.ts';

const TAB = 5;
const PACKS = [
  makePack(['One.'], { actors: [makeActor('iran')] }),
  makePack(['Two.'], { id: 'quay-1', actors: [makeActor('oman')] }),
];
const OP_ED = makeReaderState({ pack: 'harbour-7' }, { notes: [makeNotePlace('actor/iran')] });
const QUAY = makeReaderState({ pack: 'quay-1' }, { notes: [makeNotePlace('actor/oman')] });
const ELSEWHERE = makeReaderState(
  { pack: null, reason: 'actors-only' },
  { notes: [makeNotePlace('actor/quay-1/oman'), makeNotePlace('actor/harbour-7/iran')] },
);
const OWN: PageHighlights = {
  highlights: [{ highlight: makeHighlight(1), state: 'placed' }],
  settings: DEFAULT_SETTINGS,
  timingsMs: { load: 0, place: 0 },
};

/** A browser whose tabs have these pages; a tab that is not named has no page script. */
function openPanel(pages: Readonly<Record<number, ReaderState>>, over: Partial<PanelPorts> = {}) {
  const calls: string[] = [];
  let front: number | null = TAB;
  const model = createPanelModel({
    activeTab: async () => front,
    async readState(tab) {
      const page = pages[tab];
      if (page === undefined) throw new Error('Could not establish connection.');
      return page;
    },
    async readHighlights(tab) {
      if (pages[tab] === undefined) throw new Error('Could not establish connection.');
      return OWN;
    },
    async loadPack(id) {
      calls.push(`load ${id}`);
      const pack = PACKS.find((each) => each.id === id);
      return pack === undefined ? null : { pack, origin: 'bundled' };
    },
    goTo: async (tab, note, place) => void calls.push(`go to ${note} ${place} in ${tab}`),
    openPacks: async (pack) => void calls.push(`packs at ${pack}`),
    ...over,
  });
  const bringToFront = (tab: number | null) => {
    front = tab;
  };
  const keys = () => model.state.value?.notes.map(({ key }) => key);
  return { model, calls, bringToFront, keys, state: () => model.state.value };
}

/** An answer that comes when the test says so. */
function later<Value>() {
  let answer: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    answer = resolve;
  });
  return { promise, answer: (value: Value) => answer(value) };
}

describe('a panel that opens', () => {
  it('shows nothing before a page is read', () => {
    expect(openPanel({}).state()).toBeNull();
  });

  it('shows the notes of the article’s pack and the reader’s highlights', async () => {
    const { model, keys, state } = openPanel({ [TAB]: OP_ED });
    await model.load();
    expect(keys()).toEqual(['actor/iran']);
    expect(state()).toMatchObject({ state: OP_ED, own: OWN, contextFor: null });
    expect(state()?.context?.edition.pack).toBe('harbour-7');
  });

  it('shows actors of several packs on another article, each with its own', async () => {
    const { model, keys, state } = openPanel({ [TAB]: ELSEWHERE });
    await model.load();
    expect(keys()).toEqual(['actor/quay-1/oman', 'actor/harbour-7/iran']);
    const packs = state()?.notes.map((note) => state()?.contextFor?.(note).edition.pack);
    expect(packs).toEqual(['quay-1', 'harbour-7']);
    expect(state()?.context).toBeNull();
  });

  it.each([
    ['where no page script answers', TAB],
    ['where there is no tab', null],
  ])('is empty %s', async (_name, tab) => {
    const { model, bringToFront, state } = openPanel({});
    bringToFront(tab);
    await model.load();
    expect(state()).toEqual({ state: null, own: null, notes: [], context: null, contextFor: null });
  });

  it('is without notes where the pack cannot be loaded', async () => {
    const { model, state } = openPanel({ [TAB]: OP_ED }, { loadPack: async () => null });
    await model.load();
    expect(state()).toMatchObject({ state: OP_ED, notes: [], context: null });
  });
});

describe('a page that changes', () => {
  it('is shown when it is the one in front, and no other', async () => {
    const { model, keys, state } = openPanel({ [TAB]: OP_ED });
    await model.load();
    await model.receive(QUAY, 6);
    await model.receive(QUAY, null);
    expect(state()?.state).toBe(OP_ED);
    await model.receive(QUAY, TAB);
    expect(keys()).toEqual(['actor/oman']);
  });

  it('loads its packs once', async () => {
    const { model, calls } = openPanel({ [TAB]: OP_ED });
    await model.load();
    await model.receive({ ...OP_ED, open: 'actor/iran' }, TAB);
    expect(calls).toEqual(['load harbour-7']);
    await model.receive(QUAY, TAB);
    expect(calls).toEqual(['load harbour-7', 'load quay-1']);
  });

  it('is shown after a failure too', async () => {
    let isBroken = true;
    const { model, keys } = openPanel(
      { [TAB]: OP_ED },
      {
        async loadPack() {
          if (isBroken) throw new Error('The background is gone');
          return { pack: PACKS[0] ?? makePack([]), origin: 'bundled' };
        },
      },
    );
    await expect(model.load()).rejects.toThrow('gone');
    isBroken = false;
    await model.receive(OP_ED, TAB);
    expect(keys()).toEqual(['actor/iran']);
  });

  it('is not covered by an answer that was on its way for longer', async () => {
    const slow = later<PageHighlights | null>();
    const asked = later<void>();
    const answers = [slow.promise, Promise.resolve(OWN)];
    const readHighlights = async () => {
      asked.answer();
      return answers.shift() ?? null;
    };
    const { model, state } = openPanel({ [TAB]: OP_ED }, { readHighlights });
    const first = model.load();
    await asked.promise;
    const second = model.receive({ ...OP_ED, open: 'actor/iran' }, TAB);
    // The second one would be done by now, were it not waiting for the first.
    await new Promise(setImmediate);
    slow.answer(null);
    await Promise.all([first, second]);
    expect(state()).toMatchObject({ own: OWN, state: { open: 'actor/iran' } });
  });
});

it('the tab that came to the front last is shown, whichever answers last', async () => {
  const slow = later<ReaderState | null>();
  const { model, bringToFront, keys } = openPanel(
    { [TAB]: OP_ED, 6: QUAY },
    { readState: (tab) => (tab === TAB ? slow.promise : Promise.resolve(QUAY)) },
  );
  const first = model.load();
  bringToFront(6);
  await model.load();
  slow.answer(OP_ED);
  await first;
  expect(keys()).toEqual(['actor/oman']);
});

describe('what the reader asks for', () => {
  it('is a place on the page in front', async () => {
    const { model, calls } = openPanel({ [TAB]: OP_ED });
    await model.goTo('actor/iran', 2);
    await model.load();
    await model.goTo('actor/iran', 2);
    expect(calls).toEqual(['load harbour-7', `go to actor/iran 2 in ${TAB}`]);
  });

  it('is no error where the page has gone meanwhile', async () => {
    const { model } = openPanel({ [TAB]: OP_ED }, { goTo: () => Promise.reject(new Error('gone')) });
    await model.load();
    await expect(model.goTo('actor/iran', 0)).resolves.toBeUndefined();
  });

  it('is a pack among all packs', async () => {
    const { model, calls } = openPanel({});
    await model.openPacks('quay-1');
    expect(calls).toEqual(['packs at quay-1']);
  });
});
