import type { HighlightCommand } from '../../core/messages.ts';
import { askTab } from '../messages/messaging.ts';
import { injectReader } from './inject-reader.ts';
import { showRefusal } from './show-count.ts';

/**
 * Runs a command in a tab, with the reader brought there first where it is missing: the shortcut or menu that was used
 * gives the right to. A page that takes no scripts (a PDF, the browser's own) is said on the toolbar button.
 */
export async function runCommand(tab: number, command: HighlightCommand): Promise<void> {
  const isThere = await askTab(tab, 'run-command', command).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const problem = await injectReader(tab);
  if (problem !== null) return showRefusal(tab);
  await askTab(tab, 'run-command', command).catch(() => showRefusal(tab));
}
