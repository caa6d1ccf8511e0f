import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HighlightCommand } from '../../../lib/core/messages.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { runCommand } from '../../../lib/platform/tabs/run-command.ts';
import { resetExtension } from '../../support/fake-extension.ts';

let sentToTabs: ReturnType<typeof resetExtension>['sentToTabs'];
beforeEach(() => {
  ({ sentToTabs } = resetExtension());
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

const NOTE: HighlightCommand = { command: 'note', colour: null, inFrame: false };

describe('a command in a tab', () => {
  it('goes to the highlighter that is there', async () => {
    const run = vi.fn(() => null);
    serve({ 'run-command': run });
    await runCommand(5, NOTE);
    expect(run).toHaveBeenCalledOnce();
    expect(sentToTabs).toEqual([{ tab: 5, options: { frameId: 0 } }]);
  });

  it('brings the reader where there is none, and says on the button where it may not', async () => {
    const insert = vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockRejectedValue(new Error('refused'));
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
    const title = vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
    await runCommand(5, NOTE);
    expect(insert).toHaveBeenCalledOnce();
    expect(badge).toHaveBeenCalledWith({ tabId: 5, text: '–' });
    expect(title).toHaveBeenCalledOnce();
  });
});
