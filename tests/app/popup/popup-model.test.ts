import { describe, expect, it } from 'vitest';
import { createPopupModel, type PopupPorts } from '../../../lib/app/popup/popup-model.ts';
import { ALL_LAYERS, type Layers, type ReaderState } from '../../../lib/core/note/reader-state.ts';
import { makeReaderState } from '../../support/make-reader-state.ts';

const TAB = 5;
const URL_IN_FRONT = 'https://news.example/story';
const NOTHING_HERE = makeReaderState();
const READ = makeReaderState({ pack: 'harbour-7' });

/** A browser with one tab, and the consents and layers that the reader has set. */
function openPopup(over: Partial<PopupPorts> = {}) {
  const calls: string[] = [];
  const consents = new Set<string>();
  let layers: Layers = ALL_LAYERS;
  let page: ReaderState | null = null;
  const model = createPopupModel({
    activeTab: async () => TAB,
    readTabUrl: async () => URL_IN_FRONT,
    hostOf: (url) => (url.startsWith('https:') ? new URL(url).hostname : null),
    hasConsent: async (url) => consents.has(new URL(url).hostname),
    async giveConsent(host) {
      calls.push(`ask for ${host}`);
      consents.add(host);
      return true;
    },
    async withdrawConsent(host) {
      consents.delete(host);
    },
    loadLayers: async () => layers,
    async saveLayers(changed) {
      layers = changed;
    },
    async readState() {
      if (page === null) throw new Error('Could not establish connection.');
      return page;
    },
    async look(tab, { actors }) {
      calls.push(`look in ${tab}${actors ? ' for actors' : ''}`);
      page = READ;
      return null;
    },
    openPanel: async (tab) => void calls.push(`panel of ${tab}`),
    openPrint: async (tab) => void calls.push(`print ${tab}`),
    openPacks: async (pack) => void calls.push(`packs at ${pack}`),
    openLibrary: async () => void calls.push('library'),
    close: () => void calls.push('close'),
    ...over,
  });
  const setPage = (state: ReaderState) => {
    page = state;
  };
  return { model, calls, consents, setPage, layers: () => layers, state: () => model.state.value };
}

describe('a popup that opens', () => {
  it('shows nothing before the tab is read', () => {
    expect(openPopup().state()).toBeNull();
  });

  it('shows what the page script has read, the layers, and the consent of the site', async () => {
    const { model, setPage, consents, state } = openPopup();
    setPage(READ);
    consents.add('news.example');
    await model.load();
    expect(state()).toEqual({ state: READ, layers: ALL_LAYERS, problem: null, always: true });
  });

  it.each<[string, Partial<PopupPorts>, object]>([
    ['where no page script answers', {}, { state: null, always: false }],
    ['where there is no tab', { activeTab: async () => null, hasConsent: async () => false }, { always: null }],
    ['where the address is secret', { readTabUrl: async () => null, hasConsent: async () => false }, { always: null }],
  ])('%s shows that there is none', async (_name, over, shown) => {
    const { model, state } = openPopup(over);
    await model.load();
    expect(state()).toMatchObject({ state: null, ...shown });
  });
});

describe('looking', () => {
  it('brings the page script, and shows what it has read', async () => {
    const { model, calls, state } = openPopup();
    await model.load();
    await model.look();
    expect(calls).toEqual(['look in 5']);
    expect(state()).toMatchObject({ state: READ, problem: null });
  });

  it('shows the problem of a page that takes no scripts', async () => {
    const { model, state } = openPopup({ look: async () => ({ kind: 'page-refused' }) });
    await model.load();
    await model.look();
    expect(state()).toMatchObject({ state: null, problem: { kind: 'page-refused' } });
  });

  it('is refused where there is no tab', async () => {
    const { model, calls, state } = openPopup({ activeTab: async () => null, hasConsent: async () => false });
    await model.load();
    await model.look({ actors: true });
    expect(calls).toEqual([]);
    expect(state()?.problem).toEqual({ kind: 'page-refused' });
  });
});

describe('what changes while the popup is open', () => {
  it('is shown when it is the page in front that changed, and no other', async () => {
    const { model, state } = openPopup();
    await model.load();
    model.receive(READ, 6);
    model.receive(READ, null);
    expect(state()?.state).toBeNull();
    model.receive(READ, TAB);
    expect(state()?.state).toBe(READ);
  });

  it('is not shown before the tab is read', async () => {
    const { model, setPage, state } = openPopup();
    setPage(NOTHING_HERE);
    model.receive(READ, TAB);
    expect(state()).toBeNull();
    await model.load();
    expect(state()?.state).toBe(NOTHING_HERE);
  });

  it('are the layers too, which the reader switches one by one', async () => {
    const { model, layers, state } = openPopup();
    await model.load();
    await model.switchLayer('claims', false);
    expect(layers()).toEqual({ actors: true, claims: false, mine: true });
    model.receiveLayers(layers());
    expect(state()?.layers.claims).toBe(false);
  });
});

describe('the consent of a site', () => {
  it('is asked for in the click itself, before anything is awaited', async () => {
    const { model, calls } = openPopup();
    await model.load();
    const asked = model.setAlways(true);
    expect(calls).toEqual(['ask for news.example']);
    await asked;
  });

  it('has the actors marked at once', async () => {
    const { model, calls, state } = openPopup();
    await model.load();
    await model.setAlways(true);
    expect(calls).toEqual(['ask for news.example', 'look in 5 for actors']);
    expect(state()).toMatchObject({ always: true, state: READ });
  });

  it('that the reader refused is none, and nothing is marked', async () => {
    const { model, calls, state } = openPopup({ giveConsent: async () => false });
    await model.load();
    await model.setAlways(true);
    expect(state()?.always).toBe(false);
    expect(calls).toEqual([]);
  });

  it('can be taken back', async () => {
    const { model, consents, calls, state } = openPopup();
    consents.add('news.example');
    await model.load();
    await model.setAlways(false);
    expect(state()?.always).toBe(false);
    expect([...consents]).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('is none where there is no site', async () => {
    const { model, calls } = openPopup({ readTabUrl: async () => 'about:blank', hasConsent: async () => false });
    await model.load();
    await model.setAlways(true);
    expect(calls).toEqual([]);
  });
});

describe('a way out of the popup', () => {
  it.each([
    ['openPanel', `panel of ${TAB}`],
    ['openPrint', `print ${TAB}`],
    ['openPacks', 'packs at harbour-7'],
    ['openLibrary', 'library'],
  ] as const)('%s opens it in the click itself, and closes the popup when it is open', async (name, call) => {
    const { model, calls, setPage } = openPopup();
    setPage(READ);
    await model.load();
    const opened = model[name]();
    expect(calls).toEqual([call]);
    await opened;
    expect(calls).toEqual([call, 'close']);
  });

  it.each(['openPanel', 'openPrint'] as const)('%s does nothing where there is no tab', async (name) => {
    const { model, calls } = openPopup({ activeTab: async () => null, hasConsent: async () => false });
    await model.load();
    await model[name]();
    expect(calls).toEqual([]);
  });

  it('leads to the top of all packs where none is recognised', async () => {
    const { model, calls } = openPopup();
    await model.load();
    await model.openPacks();
    expect(calls).toEqual(['packs at null', 'close']);
  });
});
