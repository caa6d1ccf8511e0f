import { describe, expect, it } from 'vitest';
import { createSettingsModel, type SettingsPorts } from '../../../lib/app/settings/settings-model.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { fail } from '../../../lib/core/result.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');

function openSettings(over: Partial<SettingsPorts> = {}) {
  const store = createMemoryHighlightStore({ now: () => NOW });
  const hosts = new Set(['example.org', 'www.arabnews.com']);
  const model = createSettingsModel({
    store,
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
    listShortcuts: async () => [{ description: 'Highlight', keys: 'Alt+Shift+H' }],
    listSites: async () => [...hosts].map((host) => ({ host, isBuiltIn: false })),
    forgetSite: async (host) => void hosts.delete(host),
    ...over,
  });
  return { model, store, state: () => model.state.value };
}

describe('the settings model', () => {
  it('shows nothing as read before it is', () => {
    const { state } = openSettings();
    expect(state()).toMatchObject({ settings: null, store: null, saved: 'saved' });
  });

  it('reads settings, shortcuts, sites and the store', async () => {
    const { model, state } = openSettings();
    await model.load();
    expect(state()).toMatchObject({
      settings: DEFAULT_SETTINGS,
      shortcuts: [{ keys: 'Alt+Shift+H' }],
      sites: [{ host: 'example.org' }, { host: 'www.arabnews.com' }],
      store: { highlights: 0, bin: 0 },
    });
  });

  it('shows a change at once, and says “saved” when the store has it', async () => {
    const { model, store, state } = openSettings();
    await model.load();
    const kept = model.change({ theme: 'dark' });
    expect(state()).toMatchObject({ settings: { theme: 'dark' }, saved: 'saving' });
    await kept;
    expect(state().saved).toBe('saved');
    expect((await store.loadSettings()).theme).toBe('dark');
  });

  it('keeps both of two changes in a row', async () => {
    const { model, store } = openSettings();
    await model.load();
    await Promise.all([model.change({ theme: 'dark' }), model.change({ colour: 'violet' })]);
    expect(await store.loadSettings()).toMatchObject({ theme: 'dark', colour: 'violet' });
  });

  it.each([
    ['refuses', async () => fail({ kind: 'storage-full' as const }), 'storage-full'],
    ['does not answer', async () => Promise.reject(new Error('gone')), 'failed'],
  ])('shows a change as not saved when the store %s', async (_name, saveSettings, kind) => {
    const { store } = openSettings();
    const { model, state } = openSettings({ store: { ...store, saveSettings } });
    await model.load();
    await model.change({ theme: 'dark' });
    expect(state()).toMatchObject({ settings: { theme: 'dark' }, saved: 'unsaved', problem: { kind } });
  });

  it('takes what another page saved, but not over a change that is on its way', async () => {
    const { model, state } = openSettings();
    await model.load();
    model.receive({ ...DEFAULT_SETTINGS, theme: 'light' });
    expect(state().settings?.theme).toBe('light');
    const kept = model.change({ theme: 'dark' });
    model.receive({ ...DEFAULT_SETTINGS, theme: 'light' });
    expect(state().settings?.theme).toBe('dark');
    await kept;
  });

  it('changes nothing before the settings are read', async () => {
    const { model, store, state } = openSettings();
    await model.change({ theme: 'dark' });
    expect(state().settings).toBe(null);
    expect(await store.loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('empties the bin and counts again', async () => {
    const { model, store, state } = openSettings();
    const highlight = makeHighlight(1, { deleted: '2026-11-29T12:00:00.000Z' });
    await store.save([{ highlight, base: null }]);
    await model.load();
    expect(state().store?.bin).toBe(1);
    await model.emptyBin();
    expect(state()).toMatchObject({ problem: null, store: { bin: 0 } });
  });

  it('forgets a site', async () => {
    const { model, state } = openSettings();
    await model.load();
    await model.forgetSite('example.org');
    expect(state().sites.map(({ host }) => host)).toEqual(['www.arabnews.com']);
  });
});
