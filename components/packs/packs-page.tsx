import type { PacksState } from '../../lib/app/packs/packs-model.ts';
import { useStrings } from '../strings-context.tsx';
import { DraftSection } from './draft-section.tsx';
import { EditorialSection } from './editorial-section.tsx';
import { explainOutcome } from './explain-outcome.ts';
import { FileButton } from './file-button.tsx';
import { ImportSection } from './import-section.tsx';
import { PackSection } from './pack-section.tsx';
import type { PacksActions } from './packs-props.ts';

interface Props extends PacksState {
  actions: PacksActions;
}

/** All packs: what they hold, for which sites, on and off; import, export, and the beginning of one's own. */
export function PacksPage({ packs, waiting, draft, outcome, isOver, actions }: Props) {
  const t = useStrings();
  return (
    <main class={isOver ? 'packs over' : 'packs'}>
      <header>
        <h1>{t('packsTitle')}</h1>
        <p>{t('packsHint')}</p>
      </header>
      <p class="told" role="status">
        {explainOutcome(outcome, t)}
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
