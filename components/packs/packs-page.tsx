import { useStrings } from '../strings-context.tsx';
import { DraftSection } from './draft-section.tsx';
import { EditorialSection } from './editorial-section.tsx';
import { FileButton } from './file-button.tsx';
import { ImportSection } from './import-section.tsx';
import { PackSection } from './pack-section.tsx';
import type { ListedPack, PackDraft, PacksActions, WaitingImport } from './packs-props.ts';

interface Props {
  /** `null` until they are read. */
  packs: readonly ListedPack[] | null;
  waiting: readonly WaitingImport[];
  draft: PackDraft | null;
  /** What the last action came to, in a sentence. */
  told: string;
  /** A file hangs over the page. */
  isOver: boolean;
  actions: PacksActions;
}

/** All packs: what they hold, for which sites, on and off; import, export, and the beginning of one's own. */
export function PacksPage({ packs, waiting, draft, told, isOver, actions }: Props) {
  const t = useStrings();
  return (
    <main class={isOver ? 'packs over' : 'packs'}>
      <header>
        <h1>{t('packsTitle')}</h1>
        <p>{t('packsHint')}</p>
      </header>
      <p class="told" role="status">
        {told}
      </p>
      {waiting.map((each) => (
        <ImportSection key={each.key} waiting={each} actions={actions} />
      ))}
      {packs?.map((pack) => (
        <PackSection key={pack.id} pack={pack} actions={actions} />
      ))}
      <section class="bring" aria-labelledby="bring">
        <h2 id="bring">{t('packsImport')}</h2>
        <p>{t('packsImportHint')}</p>
        <FileButton label={t('packsChoose')} accept=".json,.jsonld,application/json" many onFiles={actions.onFiles} />
      </section>
      <DraftSection draft={draft} actions={actions} />
      <EditorialSection />
    </main>
  );
}
