import '../../components/margin/margin.css';
import '../../components/pages.css';
import { render } from 'preact';
import { PacksPage } from '../../components/packs/packs-page.tsx';
import type { ListedPack, PackDraft, PacksActions, WaitingImport } from '../../components/packs/packs-props.ts';
import { Strings } from '../../components/strings-context.tsx';
import { previewImport } from '../../lib/core/check/preview-import.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { watchDrops } from '../../lib/dom/watch/watch-drops.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';
import { watchPacks } from '../../lib/platform/packs/pack-store.ts';
import { missingHosts, requestHosts, watchAccess } from '../../lib/platform/sites/site-access.ts';
import { translate as t } from '../../lib/platform/translate.ts';
import { draftPack } from './draft-pack.ts';
import { savePack } from './save-pack.ts';

async function start(root: Element) {
  const { signal } = new AbortController();
  let packs: readonly ListedPack[] | null = null;
  let waiting: readonly WaitingImport[] = [];
  let draft: PackDraft | null = null;
  let told = '';
  let isOver = false;
  let key = 0;

  const draw = () =>
    render(
      <Strings.Provider value={t}>
        <PacksPage packs={packs} waiting={waiting} draft={draft} told={told} isOver={isOver} actions={actions} />
      </Strings.Provider>,
      root,
    );
  const tell = (sentence: string) => {
    told = sentence;
    draw();
  };
  const guard = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => tell(t('packsFailed', [error instanceof Error ? error.message : `${error}`])));
  const list = async () => {
    const answer = await ask('list-packs', null);
    const listed = answer.packs.map(async (entry) => ({
      ...entry,
      missing: await missingHosts(entry.pack?.article.address.hosts ?? []),
    }));
    packs = await Promise.all(listed);
    draw();
  };
  const preview = async (files: readonly File[]) => {
    for (const file of files) {
      const read = previewImport(file.name, await readBytes(file), packs ?? []);
      const missing = await missingHosts(read.pack?.article.address.hosts ?? []);
      waiting = [...waiting, { ...read, missing, key: key++ }];
    }
    tell('');
  };
  const drop = ({ key: gone }: WaitingImport) => {
    waiting = waiting.filter((each) => each.key !== gone);
  };
  const take = async (chosen: WaitingImport, pack: Pack, asked: Promise<boolean>) => {
    const isAllowed = await asked;
    await keep(pack);
    drop(chosen);
    const { title } = pack.article;
    const done = chosen.present === null ? t('packsDone', [title]) : t('packsDoneUpdate', [title, pack.version]);
    told = isAllowed ? done : `${done} ${t('packsRefused', [chosen.missing.join(', ')])}`;
    await list();
  };
  const remove = async (id: string) => {
    const title = packs?.find((each) => each.id === id)?.pack?.article.title ?? id;
    await ask('remove-pack', { pack: id });
    told = t('packsGone', [title]);
    await list();
  };
  const actions: PacksActions = {
    onFiles: (files) => guard(preview(files)),
    onImport: (chosen) => {
      // The request comes first: a browser asks the reader only in the very click.
      const asked = chosen.missing.length === 0 ? Promise.resolve(true) : requestHosts(chosen.missing);
      if (chosen.pack !== null) guard(take(chosen, chosen.pack, asked));
    },
    onCancel: (chosen) => {
      drop(chosen);
      tell('');
    },
    onSwitch: (id, on) => guard(ask('switch-pack', { pack: id, on }).then(list)),
    onRemove: (id) => guard(remove(id)),
    onAllow: ({ missing }) => guard(requestHosts(missing).then(list)),
    onExport: savePack,
    onPage: (file) =>
      guard(
        readBytes(file).then((bytes) => {
          draft = draftPack(file.name, bytes);
          draw();
        }),
      ),
  };

  watchDrops(
    document,
    {
      onFiles: actions.onFiles,
      onOver: (over) => {
        isOver = over;
        draw();
      },
    },
    { signal },
  );
  watchPacks(() => guard(list()), { signal });
  watchAccess(() => guard(list()));
  await list();
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** The background answers with what it refused; without an answer nothing was kept. */
async function keep(pack: Pack): Promise<void> {
  const answer: { problems: readonly { path: string; message: string }[] } | null = await ask('save-pack', { pack });
  const [first] = answer?.problems ?? [{ path: pack.id, message: t('packsNotKept') }];
  if (first !== undefined) throw new Error(`${first.path}: ${first.message}`);
}

async function readBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
void start(root);
