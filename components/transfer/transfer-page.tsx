import { StoreTrouble } from '../store-trouble.tsx';
import { useStrings } from '../strings-context.tsx';
import { BackupSection } from './backup-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';
import type { TransferProps } from './transfer-props.ts';

/** All that leaves the browser and comes back: export, import, backup. */
export function TransferPage({ exporting, importing, backup, problem, actions }: TransferProps) {
  const t = useStrings();
  return (
    <main class={`transfer${importing.isOver ? ' over' : ''}`}>
      <header>
        <h1>{t('transferTitle')}</h1>
        <button type="button" class="door" data-act="library" onClick={actions.onLibrary}>
          {t('libraryTitle')}
        </button>
      </header>
      {problem !== null && <StoreTrouble problem={problem} onRetry={actions.onRetry} />}
      <ExportSection view={exporting} actions={actions} />
      <ImportSection view={importing} actions={actions} />
      <BackupSection view={backup} actions={actions} />
    </main>
  );
}
