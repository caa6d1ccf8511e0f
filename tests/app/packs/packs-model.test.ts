import { describe, expect, it } from 'vitest';
import { createPacksModel, type PacksPorts, type WaitingImport } from '../../../lib/app/packs/packs-model.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import type { PackEntry } from '../../../lib/core/pack/pack-store.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';
import { FERRY_PACK, FERRY_TEXT } from '../../support/ferry-pack.ts';

const FERRY = JSON.parse(JSON.stringify(FERRY_PACK)) as Pack;
const HOSTS = FERRY.article.address.hosts;
const TITLE = FERRY.article.title;
const NEXT: Pack = { ...FERRY, version: '1.1.0' };

const fileOf = (name: string, content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return new File([text], name);
};

/** Packs and open sites in memory, as the background and the browser keep them. */
function openPacks(over: Partial<PacksPorts> = {}, { isAnswered = true } = {}) {
  const stored = new Map<string, PackEntry>();
  const open = new Set<string>();
  const calls: string[] = [];
  const files: { name: string; text: string; mime: string }[] = [];
  const model = createPacksModel({
    list: async () => [...stored.values()],
    async save(pack) {
      calls.push('save');
      stored.set(pack.id, {
        id: pack.id,
        origin: 'imported',
        on: true,
        importedOn: '2026-11-30',
        pack,
        problems: [],
      });
      return [];
    },
    remove: async (id) => stored.delete(id),
    async switch(id, on) {
      const entry = stored.get(id);
      if (entry === undefined) throw new Error(`Expected a pack ${id}, got none`);
      stored.set(id, { ...entry, on });
    },
    missingHosts: async (hosts) => hosts.filter((host) => !open.has(host)),
    async requestHosts(hosts) {
      calls.push('ask');
      if (isAnswered) for (const host of hosts) open.add(host);
      return isAnswered;
    },
    readSavedPage: (bytes) => {
      const text = new TextDecoder().decode(bytes);
      if (text === '') return null;
      const { url, author, publisher, published, language, direction } = FERRY.article;
      return { url, title: TITLE, author, publisher, published, language, direction, paragraphs: [...FERRY_TEXT] };
    },
    saveFile: (name, text, mime) => void files.push({ name, text, mime }),
    today: () => '2026-11-30',
    ...over,
  });
  const state = () => model.state.value;
  const waitingOne = (): WaitingImport => {
    const [waiting] = state().waiting;
    if (waiting === undefined) throw new Error('Expected a file that waits, got none');
    return waiting;
  };
  /** Brings a pack in as a file, and takes it. */
  const importPack = async (pack: Pack) => {
    await model.preview([fileOf('ferry.json', pack)]);
    await model.take(waitingOne());
  };
  return { model, stored, open, calls, files, state, waitingOne, importPack };
}

describe('the list of packs', () => {
  it('is not there before it is read', () => {
    expect(openPacks().state().packs).toBeNull();
  });

  it('says which sites of a pack are not open', async () => {
    const { model, open, importPack, state } = openPacks({}, { isAnswered: false });
    await importPack(FERRY);
    expect(state().packs).toMatchObject([{ id: FERRY.id, missing: HOSTS }]);
    for (const host of HOSTS.slice(1)) open.add(host);
    await model.load();
    expect(state().packs).toMatchObject([{ missing: HOSTS.slice(0, 1) }]);
  });

  it('that cannot be read is said', async () => {
    const { model, state } = openPacks({ list: () => Promise.reject(new Error('The background is gone')) });
    await model.load();
    expect(state()).toMatchObject({ packs: null, outcome: { kind: 'failed', message: 'The background is gone' } });
  });

  it('that was asked for last is shown, whichever comes last', async () => {
    let answerFirst: (packs: PackEntry[]) => void = () => undefined;
    const first = new Promise<PackEntry[]>((resolve) => {
      answerFirst = resolve;
    });
    const answers = [first, Promise.resolve([])];
    const { model, state } = openPacks({ list: async () => answers.shift() ?? [] });
    const one = model.load();
    await model.load();
    answerFirst([{ id: 'old', origin: 'imported', on: true, importedOn: null, pack: null, problems: [] }]);
    await one;
    expect(state().packs).toEqual([]);
  });
});

describe('a file', () => {
  it('is shown and not kept', async () => {
    const { model, stored, state } = openPacks();
    await model.load();
    await model.preview([fileOf('ferry.json', FERRY), fileOf('broken.json', '{')]);
    expect(state().waiting).toMatchObject([
      { name: 'ferry.json', pack: { id: FERRY.id }, present: null, missing: HOSTS },
      { name: 'broken.json', pack: null, problems: [{ rule: 'no-json' }], missing: [] },
    ]);
    expect(stored.size).toBe(0);
  });

  it('goes away when the reader cancels, and takes the last sentence with it', async () => {
    const { model, state, waitingOne, importPack } = openPacks();
    await importPack(FERRY);
    await model.preview([fileOf('a.json', FERRY), fileOf('b.json', FERRY)]);
    model.cancel(waitingOne());
    expect(state()).toMatchObject({ waiting: [{ name: 'b.json' }], outcome: null });
  });

  it('keeps its key while others come and go', async () => {
    const { model, state, waitingOne } = openPacks();
    await model.preview([fileOf('a.json', FERRY), fileOf('b.json', FERRY)]);
    const [, { key = 0 } = {}] = state().waiting;
    model.cancel(waitingOne());
    await model.preview([fileOf('c.json', FERRY)]);
    expect(state().waiting.map((each) => each.key)).toEqual([key, expect.any(Number)]);
    expect(new Set(state().waiting.map((each) => each.key)).size).toBe(2);
  });

  it('that cannot be read from the disk is said', async () => {
    const { model, state } = openPacks();
    const arrayBuffer = () => Promise.reject(new Error('The file was moved'));
    await model.preview([{ name: 'ferry.json', arrayBuffer }]);
    expect(state().outcome).toEqual({ kind: 'failed', message: 'The file was moved' });
  });

  it.each([true, false])('hangs over the page: %s', (isOver) => {
    const { model, state } = openPacks();
    model.setOver(isOver);
    expect(state().isOver).toBe(isOver);
  });
});

describe('taking a file', () => {
  it('asks for its sites in the click itself, keeps it, lists it, and says so', async () => {
    const { model, calls, stored, state, waitingOne } = openPacks();
    await model.preview([fileOf('ferry.json', FERRY)]);
    const taken = model.take(waitingOne());
    expect(calls).toEqual(['ask']);
    await taken;
    expect(calls).toEqual(['ask', 'save']);
    expect(stored.get(FERRY.id)?.pack?.version).toBe('1.0.0');
    expect(state()).toMatchObject({
      waiting: [],
      packs: [{ id: FERRY.id, missing: [] }],
      outcome: { kind: 'imported', title: TITLE, version: null, refused: [] },
    });
  });

  it('asks for nothing where its sites are open', async () => {
    const { open, calls, importPack } = openPacks();
    for (const host of HOSTS) open.add(host);
    await importPack(FERRY);
    expect(calls).toEqual(['save']);
  });

  it('keeps it where the reader does not open its sites, and names them', async () => {
    const { importPack, state } = openPacks({}, { isAnswered: false });
    await importPack(FERRY);
    expect(state().outcome).toMatchObject({ kind: 'imported', refused: HOSTS });
    expect(state().packs).toHaveLength(1);
  });

  it('compares it with the pack that is here, and names the new version', async () => {
    const { model, importPack, state, waitingOne } = openPacks();
    await importPack(FERRY);
    await model.preview([fileOf('ferry.json', NEXT)]);
    expect(waitingOne()).toMatchObject({
      present: { origin: 'imported' },
      difference: { from: '1.0.0', to: '1.1.0', age: 'newer' },
    });
    await model.take(waitingOne());
    expect(state().outcome).toMatchObject({ kind: 'imported', version: '1.1.0' });
  });

  it.each<[string, PacksPorts['save'], object]>([
    [
      'is refused',
      async () => [{ path: 'version', message: 'must be three numbers' }],
      { kind: 'failed', message: 'version: must be three numbers' },
    ],
    ['fails', () => Promise.reject(new Error('storage is full')), { kind: 'failed', message: 'storage is full' }],
    ['is not answered', async () => null, { kind: 'not-kept', pack: FERRY.id }],
  ])('leaves it waiting where the saving %s', async (_name, save, outcome) => {
    const { importPack, state } = openPacks({ save });
    await importPack(FERRY);
    expect(state()).toMatchObject({ outcome, waiting: [{ pack: { id: FERRY.id } }] });
  });

  it('keeps nothing of a file that is no pack, and asks nothing', async () => {
    const { model, calls, waitingOne } = openPacks();
    await model.preview([fileOf('broken.json', '{')]);
    await model.take(waitingOne());
    expect(calls).toEqual([]);
  });
});

describe('a pack that is here', () => {
  it('is switched off and on', async () => {
    const { model, importPack, state } = openPacks();
    await importPack(FERRY);
    await model.switchPack(FERRY.id, false);
    expect(state().packs).toMatchObject([{ on: false }]);
    await model.switchPack(FERRY.id, true);
    expect(state().packs).toMatchObject([{ on: true }]);
  });

  it('is removed, and named once more', async () => {
    const { model, importPack, state } = openPacks();
    await importPack(FERRY);
    await model.remove(FERRY.id);
    expect(state()).toMatchObject({ packs: [], outcome: { kind: 'removed', title: TITLE } });
    await model.remove('unknown');
    expect(state().outcome).toEqual({ kind: 'removed', title: 'unknown' });
  });

  it('has its sites opened later, asked for in the click itself', async () => {
    const answers = [false, true];
    const calls: string[] = [];
    const { model, open, importPack, state } = openPacks({
      async requestHosts(hosts) {
        calls.push(hosts.join());
        const isAllowed = answers.shift() ?? false;
        if (isAllowed) for (const host of hosts) open.add(host);
        return isAllowed;
      },
    });
    await importPack(FERRY);
    const [listed] = state().packs ?? [];
    if (listed === undefined) throw new Error('Expected a pack, got none');
    const allowed = model.allow(listed);
    expect(calls).toHaveLength(2);
    await allowed;
    expect(state().packs).toMatchObject([{ missing: [] }]);
  });

  it('leaves as a file', () => {
    const { model, files } = openPacks();
    model.exportPack(FERRY, 'json');
    expect(files).toMatchObject([{ name: `${FERRY.id}.json`, mime: 'application/json' }]);
    expect(JSON.parse(files[0]?.text ?? '')).toEqual(FERRY);
  });

  it('whose switch fails stays as it is, and it is said', async () => {
    const { model, state } = openPacks();
    await model.switchPack('unknown', true);
    expect(state().outcome).toEqual({ kind: 'failed', message: 'Expected a pack unknown, got none' });
  });
});

describe('a draft', () => {
  it('is a whole pack of the saved page, dated today', async () => {
    const { model, state } = openPacks();
    await model.draftFrom(fileOf('page.html', 'a page'));
    const { draft } = state();
    expect(draft).toMatchObject({ name: 'page.html', pack: { asOf: '2026-11-30', article: { title: TITLE } } });
    expect(parsePack(draft?.pack).ok).toBe(true);
    expect(draft?.remarks.length).toBeGreaterThan(0);
  });

  it('is none where the page has no article', async () => {
    const { model, state } = openPacks();
    await model.draftFrom(fileOf('page.html', ''));
    expect(state().draft).toEqual({ name: 'page.html', pack: null, remarks: [] });
  });
});
