import { useRef } from 'preact/hooks';
import { formatHintKey, formatKey, type MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
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
        <PreviewPane view={view} actions={actions} />
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

function PreviewPane({ view, actions }: Props) {
  const t = useStrings();
  const frame = useRef<HTMLIFrameElement>(null);
  const { preview, progress, highlights, told } = view;
  const isNothing = preview === null || preview.files === 0;
  const canSave = !isNothing && progress === null;
  return (
    <div class="preview">
      <p class="meta" role="status" data-files={preview?.files ?? 0}>
        {progress === null && preview !== null && !isNothing
          ? t('exportSize', [
              view.format === 'claim-review' ? 0 : highlights,
              preview.files,
              formatBytes(preview.bytes),
            ])
          : ''}
      </p>
      {progress !== null && <ProgressBar progress={progress} name={t('exportWorking')} onStop={actions.onStop} />}
      {isNothing && progress === null && view.problem === null && told === '' && (
        <p class="empty">{t(explainNothing(view))}</p>
      )}
      {preview !== null && !isNothing && view.format === 'html' && (
        <iframe ref={frame} title={t('exportPreview')} sandbox="allow-same-origin allow-modals" srcdoc={preview.text} />
      )}
      {preview !== null && !isNothing && view.format !== 'html' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <pre tabIndex={0} dir="auto" role="region" aria-label={t('exportPreview')}>
          {preview.text}
          {preview.isCut && '\n…'}
        </pre>
      )}
      {preview?.isCut === true && view.format === 'html' && <p class="meta">{t('exportCut')}</p>}
      {preview !== null && preview.files > 1 && (
        <details class="paths">
          <summary>{t('exportFiles', [preview.files])}</summary>
          <ul>
            {preview.paths.map((path) => (
              <li key={path} dir="auto">
                {path}
              </li>
            ))}
            {preview.paths.length < preview.files && <li>…</li>}
          </ul>
        </details>
      )}
      <div class="doors-row">
        <button type="button" class="door primary" data-act="save" disabled={!canSave} onClick={actions.onSave}>
          {(preview?.files ?? 0) > 1 ? t('exportSaveZip') : t('exportSave')}
        </button>
        <button
          type="button"
          class="door"
          data-act="copy"
          disabled={!canSave || (preview?.files ?? 0) > 1}
          onClick={actions.onCopy}
        >
          {t('exportCopy')}
        </button>
        {view.format === 'html' && preview?.isCut === false && (
          <button
            type="button"
            class="door"
            data-act="print"
            disabled={!canSave}
            onClick={() => actions.onPrint(frame.current)}
          >
            {t('exportPrint')}
          </button>
        )}
        <span class="told" role="status">
          {told}
        </span>
      </div>
    </div>
  );
}

function explainNothing({ format, onlyNew, highlights }: ExportView): MessageKey {
  if (format === 'claim-review' && (highlights > 0 || !onlyNew)) return 'exportNoClaims';
  return onlyNew ? 'exportNothingNew' : 'exportNothing';
}

function formatBytes(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${(bytes / 1e3).toFixed(0)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}
