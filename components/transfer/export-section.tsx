import { formatHintKey, formatKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { ExportPreview } from './export-preview.tsx';
import type { ExportActions, ExportView } from './transfer-props.ts';

interface Props {
  view: ExportView;
  actions: ExportActions;
}

/** What goes out, as what, with a look at it before it is saved. */
export function ExportSection({ view, actions }: Props) {
  const t = useStrings();
  return (
    <section aria-labelledby="export">
      <h2 id="export">{t('exportTitle')}</h2>
      <div class="export">
        <div class="form">
          <ScopeChoice view={view} actions={actions} />
          <FormatChoice view={view} actions={actions} />
        </div>
        <ExportPreview view={view} actions={actions} />
      </div>
    </section>
  );
}

function ScopeChoice({ view, actions }: Props) {
  const t = useStrings();
  const { scope, counts, articles, article } = view;
  const choice = (value: ExportView['scope'], words: string) => (
    <label>
      <input
        type="radio"
        name="scope"
        value={value}
        checked={scope === value}
        onChange={() => actions.onChoose({ scope: value })}
      />
      {words}
    </label>
  );
  return (
    <fieldset>
      <legend>{t('exportWhat')}</legend>
      {counts.chosen > 0 && choice('chosen', t('exportChosen', [counts.chosen]))}
      {choice('all', t('exportAll', [counts.all]))}
      {articles.length > 0 && choice('article', t('exportArticle'))}
      {scope === 'article' && (
        <select
          aria-label={t('exportArticle')}
          value={article}
          onChange={({ currentTarget }) => actions.onChoose({ article: currentTarget.value })}
        >
          {articles.map(({ key, title, count }) => (
            <option key={key} value={key}>
              {title} ({count})
            </option>
          ))}
        </select>
      )}
      <label>
        <input
          type="checkbox"
          name="with-notes"
          checked={view.withNotes}
          onChange={({ currentTarget }) => actions.onChoose({ withNotes: currentTarget.checked })}
        />
        {t('exportWithNotes')}
      </label>
      <label>
        <input
          type="checkbox"
          name="only-new"
          checked={view.onlyNew}
          onChange={({ currentTarget }) => actions.onChoose({ onlyNew: currentTarget.checked })}
        />
        {t('exportOnlyNew')}
      </label>
    </fieldset>
  );
}

function FormatChoice({ view, actions }: Props) {
  const t = useStrings();
  return (
    <fieldset>
      <legend>{t('exportFormat')}</legend>
      <select
        name="format"
        aria-label={t('exportFormat')}
        aria-describedby="format-hint"
        value={view.format}
        onChange={({ currentTarget }) => actions.onChoose({ format: currentTarget.value })}
      >
        {view.formats.map((format) => (
          <option key={format} value={format}>
            {t(formatKey(format))}
          </option>
        ))}
      </select>
      <p class="meta" id="format-hint">
        {t(formatHintKey(view.format))}
      </p>
      {view.format === 'markdown' &&
        (['article', 'highlight'] as const).map((filePer) => (
          <label key={filePer}>
            <input
              type="radio"
              name="file-per"
              value={filePer}
              checked={view.filePer === filePer}
              onChange={() => actions.onChoose({ filePer })}
            />
            {t(filePer === 'article' ? 'exportFilePerArticle' : 'exportFilePerHighlight')}
          </label>
        ))}
      {view.format === 'template' && (
        <>
          <textarea
            class="template"
            rows={14}
            spellcheck={false}
            dir="ltr"
            aria-label={t('formatTemplate')}
            aria-invalid={view.problem !== null}
            value={view.template}
            onInput={({ currentTarget }) => actions.onChoose({ template: currentTarget.value })}
          />
          {view.problem !== null && (
            <p class="problem" role="alert">
              {t('exportTemplateProblem', [view.problem])}
            </p>
          )}
          {view.problem === null && view.leavesOutNotes && (
            <p class="problem" role="status">
              {t('exportTemplateLeavesOut')}
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}
