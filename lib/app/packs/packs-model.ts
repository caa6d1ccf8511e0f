// The Packs page: what is here, files that wait for the reader's word, and the beginning of a pack of one's own.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ArticleText } from '../../core/article/article-text.ts';
import { type ImportPreview, previewImport } from '../../core/check/preview-import.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { PackEntry } from '../../core/pack/pack-store.ts';
import { scaffoldPack } from '../../core/pack/scaffold-pack.ts';
import type { PackProblem } from '../../core/problem.ts';
import { formatPackFile, type PackForm } from './format-pack-file.ts';

/** A pack as the page shows it. */
export interface ListedPack extends PackEntry {
  /** Hosts of its article that the browser does not let us read. */
  readonly missing: readonly string[];
}

/** A file that waits for the reader's word; nothing of it is kept yet. */
export interface WaitingImport extends ImportPreview {
  readonly key: number;
  /** Hosts that the browser will ask for. */
  readonly missing: readonly string[];
}

/** The beginning of a pack, made of a saved page; `pack` is `null` where there was no article. */
export interface PackDraft {
  readonly name: string;
  readonly pack: Pack | null;
  readonly remarks: readonly string[];
}

/** What the last action came to. */
export type PacksOutcome =
  | {
      readonly kind: 'imported';
      readonly title: string;
      /** The version that the pack has now; `null` for a pack that was not here before. */
      readonly version: string | null;
      /** Hosts that the reader did not open. */
      readonly refused: readonly string[];
    }
  | { readonly kind: 'removed'; readonly title: string }
  /** Nobody answered: nothing was kept. */
  | { readonly kind: 'not-kept'; readonly pack: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What the page shows. */
export interface PacksState {
  /** `null` until they are read. */
  readonly packs: readonly ListedPack[] | null;
  readonly waiting: readonly WaitingImport[];
  readonly draft: PackDraft | null;
  readonly outcome: PacksOutcome | null;
  /** A file hangs over the page. */
  readonly isOver: boolean;
}

/** A file as the browser gives it. */
export type GivenFile = Pick<File, 'name' | 'arrayBuffer'>;

/** What the model asks of the platform. */
export interface PacksPorts {
  readonly list: () => Promise<readonly PackEntry[]>;
  /** Returns why the pack was refused, nothing when it is kept; `null` where nobody answered. */
  readonly save: (pack: Pack) => Promise<readonly Pick<PackProblem, 'path' | 'message'>[] | null>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly switch: (id: string, on: boolean) => Promise<unknown>;
  readonly missingHosts: (hosts: readonly string[]) => Promise<readonly string[]>;
  /** Called in the click, so that the browser may ask. False when the reader said no. */
  readonly requestHosts: (hosts: readonly string[]) => Promise<boolean>;
  /** The article of a saved page; `null` where there is none. */
  readonly readSavedPage: (bytes: Uint8Array) => ArticleText | null;
  readonly saveFile: (name: string, text: string, mime: string) => void;
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** State of the Packs page, and all that changes it. No call rejects: what fails is the outcome. */
export interface PacksModel {
  readonly state: ReadonlySignal<PacksState>;
  /** Reads which packs are here, and which of their sites are open. */
  readonly load: () => Promise<void>;
  /** Reads files as packs, and shows what each would bring. */
  readonly preview: (files: readonly GivenFile[]) => Promise<void>;
  /** Keeps a file that waits, and asks for its sites. Call it in the click. */
  readonly take: (waiting: WaitingImport) => Promise<void>;
  readonly cancel: (waiting: WaitingImport) => void;
  readonly switchPack: (id: string, on: boolean) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Asks for the sites of a pack. Call it in the click. */
  readonly allow: (listed: ListedPack) => Promise<void>;
  /** Saves a pack as a file. */
  readonly exportPack: (pack: Pack, form: PackForm) => void;
  /** Begins a pack of the article on a saved page. */
  readonly draftFrom: (file: GivenFile) => Promise<void>;
  readonly setOver: (isOver: boolean) => void;
}

const NOTHING_READ: PacksState = { packs: null, waiting: [], draft: null, outcome: null, isOver: false };

/** Creates the model of a Packs page that has read nothing yet. */
export function createPacksModel(ports: PacksPorts): PacksModel {
  const state = signal(NOTHING_READ);
  let lastList = 0;
  let lastKey = 0;
  const update = (fields: Partial<PacksState>) => {
    state.value = { ...state.value, ...fields };
  };
  const fail = (error: unknown) =>
    update({ outcome: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } });
  const guard = (work: () => Promise<void>) => work().catch(fail);
  const list = async () => {
    lastList += 1;
    const mine = lastList;
    const packs = await listPacks(ports);
    // A list that was asked for later knows more.
    if (mine === lastList) update({ packs });
  };
  const leave = ({ key }: WaitingImport) => update({ waiting: state.value.waiting.filter((each) => each.key !== key) });

  return {
    state,
    load: () => guard(list),
    preview: (files) =>
      guard(async () => {
        for (const file of files) {
          const read = await previewFile(file, state.value.packs ?? [], ports);
          lastKey += 1;
          update({ waiting: [...state.value.waiting, { ...read, key: lastKey }] });
        }
        update({ outcome: null });
      }),
    take(waiting) {
      const { pack, missing } = waiting;
      if (pack === null) return Promise.resolve();
      // The request comes first: a browser asks the reader only in the very click.
      const answer = missing.length === 0 ? Promise.resolve(true) : ports.requestHosts(missing);
      return guard(async () => {
        const refused = (await answer) ? [] : missing;
        const outcome = await savePack(pack, ports);
        if (outcome !== null) return update({ outcome });
        leave(waiting);
        const version = waiting.present === null ? null : pack.version;
        update({ outcome: { kind: 'imported', title: pack.article.title, version, refused } });
        await list();
      });
    },
    cancel(waiting) {
      leave(waiting);
      update({ outcome: null });
    },
    switchPack: (id, on) => guard(() => ports.switch(id, on).then(list)),
    remove(id) {
      const title = state.value.packs?.find((each) => each.id === id)?.pack?.article.title ?? id;
      return guard(async () => {
        await ports.remove(id);
        update({ outcome: { kind: 'removed', title } });
        await list();
      });
    },
    allow({ missing }) {
      const answer = ports.requestHosts(missing);
      return guard(() => answer.then(list));
    },
    exportPack(pack, form) {
      const { name, text, mime } = formatPackFile(pack, form);
      ports.saveFile(name, text, mime);
    },
    draftFrom: (file) => guard(async () => update({ draft: await draftPack(file, ports) })),
    setOver: (isOver) => update({ isOver }),
  };
}

async function listPacks({ list, missingHosts }: Pick<PacksPorts, 'list' | 'missingHosts'>): Promise<ListedPack[]> {
  const entries = await list();
  return Promise.all(entries.map(async (entry) => ({ ...entry, missing: await missingHosts(hostsOf(entry)) })));
}

/** A file read as a pack, with the sites that it needs. */
async function previewFile(
  file: GivenFile,
  packs: readonly PackEntry[],
  { missingHosts }: Pick<PacksPorts, 'missingHosts'>,
): Promise<Omit<WaitingImport, 'key'>> {
  const read = previewImport(file.name, await readBytes(file), packs);
  return { ...read, missing: await missingHosts(hostsOf(read)) };
}

/** Keeps a pack. Returns why it was not kept, `null` when it is. */
async function savePack(pack: Pack, { save }: Pick<PacksPorts, 'save'>): Promise<PacksOutcome | null> {
  const problems = await save(pack);
  if (problems === null) return { kind: 'not-kept', pack: pack.id };
  const [first] = problems;
  return first === undefined ? null : { kind: 'failed', message: `${first.path}: ${first.message}` };
}

async function draftPack(
  file: GivenFile,
  { readSavedPage, today }: Pick<PacksPorts, 'readSavedPage' | 'today'>,
): Promise<PackDraft> {
  const article = readSavedPage(await readBytes(file));
  if (article === null) return { name: file.name, pack: null, remarks: [] };
  return { name: file.name, ...scaffoldPack(article, { today: today() }) };
}

function hostsOf({ pack }: Pick<PackEntry, 'pack'>): readonly string[] {
  return pack?.article.address.hosts ?? [];
}

async function readBytes(file: GivenFile): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
