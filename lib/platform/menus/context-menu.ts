import { browser } from 'wxt/browser';
import { COLOURS, type ReaderSettings } from '../../core/highlight/highlight.ts';
import type { HighlightCommand } from '../../core/messages.ts';
import { nameOfColour } from '../../core/strings.ts';
import { translate } from '../translate.ts';

interface Options {
  readonly loadSettings: () => Promise<ReaderSettings>;
  readonly onCommand: (tab: number, command: HighlightCommand) => Promise<void>;
}

const COMMANDS = ['highlight', 'note', 'copy', 'page-note'] as const;

/** Keeps the context menu of selections and pages. Call it once, when the background starts. */
export function keepContextMenu({ loadSettings, onCommand }: Options): void {
  const { contextMenus, runtime } = browser;
  if (contextMenus === undefined) return;
  runtime.onInstalled.addListener(() => void loadSettings().then(drawContextMenu));
  contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    const [name, colour = null] = String(menuItemId).split('/');
    const command = COMMANDS.find((each) => each === name);
    if (command === undefined || tab?.id === undefined) return;
    void onCommand(tab.id, {
      command,
      colour: COLOURS.find((each) => each === colour) ?? null,
      inFrame: frameId !== 0,
    });
  });
}

/** Draws the menu anew, with the reader's own names for the colours. */
export async function drawContextMenu(settings: ReaderSettings): Promise<void> {
  const { contextMenus } = browser;
  if (contextMenus === undefined) return;
  await contextMenus.removeAll();
  const add = (id: string, title: string, more: { parentId?: string; contexts?: ['page' | 'selection'] } = {}) =>
    contextMenus.create({ id, title, contexts: ['selection'], ...more }, () => void browser.runtime.lastError);
  add('colours', translate('menuHighlight'));
  for (const colour of COLOURS)
    add(`highlight/${colour}`, nameOfColour(colour, settings.names, translate), { parentId: 'colours' });
  add('note', translate('menuNote'));
  add('copy', translate('menuCopy'));
  add('page-note', translate('menuPageNote'), { contexts: ['page'] });
}
