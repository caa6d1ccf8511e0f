import '../../components/margin/margin.css';
import '../../components/pages.css';
import { render } from 'preact';
import { contextOf } from '../../components/note/note-context.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { Strings } from '../../components/strings-context.tsx';
import { joinPlaces } from '../../lib/core/join-places.ts';
import type { LoadedPack } from '../../lib/core/pack.ts';
import type { ReaderState } from '../../lib/core/reader-state.ts';
import { activeTab, watchActiveTab } from '../../lib/platform/active-tab.ts';
import { ask, askTab, serve } from '../../lib/platform/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';

function start(root: Element) {
  const { signal } = new AbortController();
  let tab: number | null = null;
  let loaded: LoadedPack | null = null;
  const show = async (state: ReaderState | null) => {
    const wanted = state?.recognition?.pack ?? null;
    if (wanted !== (loaded?.pack.id ?? null))
      loaded = wanted === null ? null : (await ask('load-pack', { pack: wanted })).pack;
    const { recognition } = state ?? { recognition: null };
    const context = loaded === null || recognition === null ? null : contextOf(loaded, recognition);
    const notes = loaded === null || state === null ? [] : joinPlaces(loaded.pack, state.notes);
    render(
      <Strings.Provider value={translate}>
        <Panel
          state={state}
          notes={notes}
          context={context}
          onGoTo={(note, place) => tab !== null && void askTab(tab, 'go-to', { note, place }).catch(() => null)}
        />
      </Strings.Provider>,
      root,
    );
  };
  const read = async () => {
    tab = await activeTab();
    await show(tab === null ? null : await askTab(tab, 'read-state', null).catch(() => null));
  };
  watchActiveTab(() => void read(), { signal });
  const onState = (state: ReaderState, { tab: from }: { tab?: { id?: number | undefined } | undefined }) => {
    if (from?.id === tab) void show(state);
    return null;
  };
  serve({ 'state-changed': onState }, { signal });
  void read();
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
start(root);
