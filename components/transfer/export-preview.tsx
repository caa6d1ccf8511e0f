import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Preview } from '../../lib/app/files/write-export.ts';
import type { MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import type { ExportActions, ExportView } from './transfer-props.ts';

interface Props {
  view: ExportView;
  actions: ExportActions;
}

/** What would be saved, and the ways to save it. */
export function ExportPreview({ view, actions }: Props) {
  const t = useStrings();
  const frame = useRef<HTMLIFrameElement>(null);
  const { progress, format } = view;
  const preview = view.preview?.files ? view.preview : null;
  return (
    <div class="preview">
      <p class="meta" role="status" data-files={preview?.files ?? 0}>
        {progress === null && preview !== null && t('exportSize', sizesOf(view, preview))}
      </p>
      {progress !== null && <ProgressBar progress={progress} name={t('exportWorking')} onStop={actions.onStop} />}
      <Trouble view={view} isNothing={preview === null} />
      {preview !== null && <Beginning preview={preview} format={format} frame={frame} />}
      {preview !== null && preview.files > 1 && <Paths preview={preview} />}
      <Outlets view={view} actions={actions} frame={frame} />
    </div>
  );
}

/** Why nothing is shown, or why the last action failed. The template field itself says what is wrong with a template. */
function Trouble({ view, isNothing }: { view: ExportView; isNothing: boolean }) {
  const t = useStrings();
  const { format, problem, progress, outcome } = view;
  if (problem !== null && format !== 'template')
    return (
      <p class="problem" role="alert">
        {problem}
      </p>
    );
  const isSilent = problem === null && progress === null && outcome === null;
  return isNothing && isSilent ? <p class="empty">{t(explainNothing(view))}</p> : null;
}

interface BeginningProps {
  preview: Preview;
  format: string;
  frame: RefObject<HTMLIFrameElement | null>;
}

function Beginning({ preview, format, frame }: BeginningProps) {
  const t = useStrings();
  if (format === 'html')
    return (
      <>
        <iframe ref={frame} title={t('exportPreview')} sandbox="allow-same-origin allow-modals" srcdoc={preview.text} />
        {preview.isCut && <p class="meta">{t('exportCut')}</p>}
      </>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <pre tabIndex={0} dir="auto" role="region" aria-label={t('exportPreview')}>
      {preview.text}
      {preview.isCut && '\n…'}
    </pre>
  );
}

function Paths({ preview }: { preview: Preview }) {
  const t = useStrings();
  return (
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
  );
}

function Outlets({ view, actions, frame }: Props & Pick<BeginningProps, 'frame'>) {
  const t = useStrings();
  const { preview, progress, format, outcome } = view;
  const files = preview?.files ?? 0;
  const canSave = files > 0 && progress === null;
  return (
    <div class="doors-row">
      <button type="button" class="door primary" data-act="save" disabled={!canSave} onClick={actions.onSave}>
        {files > 1 ? t('exportSaveZip') : t('exportSave')}
      </button>
      <button type="button" class="door" data-act="copy" disabled={!canSave || files > 1} onClick={actions.onCopy}>
        {t('exportCopy')}
      </button>
      {format === 'html' && preview?.isCut === false && (
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
        {outcome !== null && t(outcome.key, outcome.values)}
      </span>
    </div>
  );
}

/** A file of claims has none of the reader's highlights. */
function sizesOf({ format, highlights }: ExportView, { files, bytes }: Preview): (string | number)[] {
  return [format === 'claim-review' ? 0 : highlights, files, formatBytes(bytes)];
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
