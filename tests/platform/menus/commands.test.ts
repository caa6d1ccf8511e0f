import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepCommands } from '../../../lib/platform/menus/commands.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makeEvent } from '../../support/make-event.ts';

beforeEach(() => {
  resetExtension();
});

describe('a shortcut', () => {
  it('runs its command in the tab in front, and no other', () => {
    const onCommand = makeEvent<[string, { id?: number }]>();
    Object.assign(fakeBrowser, { commands: { onCommand } });
    const run = vi.fn(async () => undefined);
    keepCommands(run);
    onCommand.fire('note', { id: 7 });
    onCommand.fire('unknown', { id: 7 });
    onCommand.fire('note', {});
    expect(run.mock.calls).toEqual([[7, { command: 'note', colour: null, inFrame: false }]]);
  });
});
