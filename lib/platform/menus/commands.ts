import { browser } from 'wxt/browser';
import type { HighlightCommand } from '../../core/messages.ts';

const COMMANDS = ['highlight', 'note', 'cursor'] as const;

/** Runs the shortcuts of the manifest in the tab in front. Call it once, when the background starts. */
export function keepCommands(onCommand: (tab: number, command: HighlightCommand) => Promise<void>): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((each) => each === name);
    if (command !== undefined && tab?.id !== undefined)
      void onCommand(tab.id, { command, colour: null, inFrame: false });
  });
}
