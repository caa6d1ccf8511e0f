import { expect, test, vi } from 'vitest';
import highlightCss from '../../../components/highlight/highlight.css?inline';
import settingsCss from '../../../components/settings/settings.css?inline';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import type { SettingsProps } from '../../../components/settings/settings-props.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { find } from '../../support/add-html.ts';
import { expectAccessible } from '../../support/check-accessible.ts';
import { mountAsPage, type Theme } from '../../support/mount.tsx';
import { button, findAll, textOf } from '../../support/query.ts';

async function drawSettings(over: Partial<SettingsProps> = {}, theme: Theme = 'light') {
  const asked = {
    onChange: vi.fn<SettingsProps['onChange']>(),
    onShortcuts: vi.fn(),
    onRevoke: vi.fn(),
    onEmptyBin: vi.fn(),
    onLibrary: vi.fn(),
  };
  const props: SettingsProps = {
    settings: { ...DEFAULT_SETTINGS, tagColours: { doubt: 'pink' } },
    saved: 'saved',
    problem: null,
    shortcuts: [{ description: 'Highlight the selection', keys: 'Alt+Shift+H' }],
    sites: [
      { host: 'www.arabnews.com', isBuiltIn: true },
      { host: 'example.org', isBuiltIn: false },
    ],
    state: { problem: null, highlights: 7, articles: 2, bin: 3, quarantined: 0, usedBytes: 1_500_000 },
    ...asked,
    ...over,
  };
  const { root } = await mountAsPage(
    <div>
      <style>{highlightCss + settingsCss}</style>
      <SettingsPage {...props} />
    </div>,
    theme,
  );
  return { root, ...asked };
}

test.each<Theme>(['light', 'dark'])('has no fault that axe-core knows, in the %s', async (theme) => {
  const { root } = await drawSettings({}, theme);
  await expectAccessible(root);
});

test('names a colour, chooses the default, and lets a colour follow a tag', async () => {
  const { root, onChange } = await drawSettings();
  const field = find<HTMLInputElement>(root, 'input[type="text"]');
  field.value = ' Key fact ';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChange).toHaveBeenLastCalledWith({ names: { ...DEFAULT_SETTINGS.names, yellow: 'Key fact' } });
  find<HTMLInputElement>(root, 'input[value="violet"]').click();
  expect(onChange).toHaveBeenLastCalledWith({ colour: 'violet' });
  find(root, '[aria-label="#doubt"] [data-colour="blue"]').click();
  expect(onChange).toHaveBeenLastCalledWith({ tagColours: { doubt: 'blue' } });
  button(root, 'Forget').click();
  expect(onChange).toHaveBeenLastCalledWith({ tagColours: {} });
});

test('switches the marker and private windows, and chooses a theme', async () => {
  const { root, onChange } = await drawSettings();
  find(root, '[data-setting="marker"]').click();
  find(root, '[data-setting="private"]').click();
  find<HTMLInputElement>(root, 'input[value="dark"]').click();
  expect(onChange.mock.calls).toEqual([[{ marker: true }], [{ keepPrivate: true }], [{ theme: 'dark' }]]);
});

test('shows shortcuts and the browser’s own page for them', async () => {
  const { root, onShortcuts } = await drawSettings();
  expect(textOf(find(root, '.keys'))).toContain('Alt+Shift+HHighlight the selection');
  find(root, '[data-act="shortcuts"]').click();
  expect(onShortcuts).toHaveBeenCalledOnce();
});

test('takes a site back, but not one that came with it', async () => {
  const { root, onRevoke } = await drawSettings();
  expect(findAll(root, '.sites button')).toHaveLength(1);
  find(root, '[data-host="example.org"]').click();
  expect(onRevoke).toHaveBeenCalledWith('example.org');
});

test('says what is kept, and empties the bin when asked twice', async () => {
  const { root, onEmptyBin } = await drawSettings();
  expect(textOf(find(root, '#storage').parentElement)).toContain('7 highlights on 2 pages, 3 in the bin.');
  find(root, '[data-act="empty-bin"]').click();
  expect(onEmptyBin).not.toHaveBeenCalled();
  await vi.waitFor(() => find(root, '[data-act="empty-sure"]').click());
  expect(onEmptyBin).toHaveBeenCalledOnce();
});

test('says when a change is not kept, and what to do', async () => {
  const { root } = await drawSettings({ saved: 'unsaved', problem: { kind: 'storage-full' } });
  expect(textOf(find(root, '[role="alert"]'))).toContain('The disk is full');
  expect(textOf(find(root, '[data-save]'))).toBe('Not saved yet');
});
