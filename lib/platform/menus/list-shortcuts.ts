import { browser } from 'wxt/browser';
import { translate } from '../translate.ts';

/** The shortcuts that the browser runs for us, as the reader has them now. */
export async function listShortcuts(): Promise<{ readonly description: string; readonly keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    description: name.startsWith('_') ? translate('commandOpen') : description,
    keys: shortcut,
  }));
}

/** Shows the browser's own page for shortcuts. */
export async function openShortcuts(): Promise<void> {
  const { commands }: { commands: object } = browser;
  // Firefox has a call for this, Chromium an address.
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
