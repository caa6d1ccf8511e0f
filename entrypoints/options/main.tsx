import '../../components/margin/margin.css';
import '../../components/pages.css';
import '../../components/highlight/highlight.css';
import '../../components/settings/settings.css';
import { render } from 'preact';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import type { Shortcut, Site } from '../../components/settings/settings-props.ts';
import { Strings } from '../../components/strings-context.tsx';
import type { ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import type { StoreProblem, StoreState } from '../../lib/core/highlight/highlight-store.ts';
import { applyTheme } from '../../lib/dom/place/apply-theme.ts';
import { listShortcuts, openShortcuts } from '../../lib/platform/menus/list-shortcuts.ts';
import { ask, explainSilence, serve } from '../../lib/platform/messages/messaging.ts';
import { listSites, revokeSite, watchAccess } from '../../lib/platform/sites/site-access.ts';
import { withdrawConsent } from '../../lib/platform/sites/site-consent.ts';
import { translate } from '../../lib/platform/translate.ts';

async function start(root: Element) {
  const { signal } = new AbortController();
  let settings: ReaderSettings | null = null;
  let saved: 'saved' | 'saving' | 'unsaved' = 'saved';
  let problem: StoreProblem | null = null;
  let shortcuts: readonly Shortcut[] = [];
  let sites: readonly Site[] = [];
  let state: StoreState | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const draw = () =>
    render(
      <Strings.Provider value={translate}>
        <SettingsPage
          settings={settings}
          saved={saved}
          problem={problem}
          shortcuts={shortcuts}
          sites={sites}
          state={state}
          onChange={change}
          onShortcuts={() => void openShortcuts()}
          onRevoke={(host) => void revoke(host)}
          onEmptyBin={() => void emptyBin()}
          onLibrary={() => void ask('open-library', {})}
        />
      </Strings.Provider>,
      root,
    );
  const take = (changed: ReaderSettings) => {
    settings = changed;
    applyTheme(document.documentElement, changed.theme);
    draw();
  };
  const change = (fields: Partial<ReaderSettings>) => {
    if (settings === null) return;
    const wanted = { ...settings, ...fields };
    saved = 'saving';
    take(wanted);
    // One after the other, so that the last word is the last one kept.
    last = last.then(async () => {
      const answer = await ask('save-settings', { settings: wanted }).catch((error: unknown) => ({
        problem: explainSilence(error),
      }));
      problem = answer.problem;
      saved = problem === null ? 'saved' : 'unsaved';
      draw();
    });
  };
  const look = async () => {
    [sites, state, shortcuts] = await Promise.all([listSites(), ask('store-state', null), listShortcuts()]);
    draw();
  };
  const revoke = async (host: string) => {
    await withdrawConsent(host);
    await revokeSite(host);
    await look();
  };
  const emptyBin = async () => {
    ({ problem } = await ask('purge-highlights', { ids: null }));
    await look();
  };
  serve(
    {
      'highlights-changed': (changed) => {
        if (changed.settings !== null && saved === 'saved') take(changed.settings);
        return null;
      },
    },
    { signal },
  );
  watchAccess(() => void look());
  take(await ask('load-settings', null));
  await look();
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
void start(root);
