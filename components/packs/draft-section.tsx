import type { PackDraft } from '../../lib/app/packs/packs-model.ts';
import { useStrings } from '../strings-context.tsx';
import { FileButton } from './file-button.tsx';
import type { PacksActions } from './packs-props.ts';

interface Props {
  draft: PackDraft | null;
  actions: Pick<PacksActions, 'onPage' | 'onExport'>;
}

/** The beginning of a pack of one's own, read off the saved page of an article. */
export function DraftSection({ draft, actions }: Props) {
  const t = useStrings();
  return (
    <section class="bring" aria-labelledby="draft">
      <h2 id="draft">{t('packsDraft')}</h2>
      <p>{t('packsDraftHint')}</p>
      {draft !== null && <Draft draft={draft} onExport={actions.onExport} />}
      <FileButton
        label={t('packsDraftChoose')}
        accept=".html,.htm,.xhtml,text/html"
        onFiles={([file]) => file !== undefined && actions.onPage(file)}
      />
    </section>
  );
}

function Draft({ draft: { name, pack, remarks }, onExport }: { draft: PackDraft } & Pick<PacksActions, 'onExport'>) {
  const t = useStrings();
  if (pack === null)
    return (
      <p class="problem" role="alert">
        {t('packsNoArticle', [name])}
      </p>
    );
  return (
    <div class="draft" role="status">
      <p>
        <strong dir="auto">{pack.article.title}</strong>
      </p>
      <p class="meta">{t('packsDraftHolds', [pack.article.paragraphs.length, pack.actors.length])}</p>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <button type="button" class="door primary" onClick={() => onExport(pack, 'json')}>
        {t('packsDraftSave')}
      </button>
    </div>
  );
}
