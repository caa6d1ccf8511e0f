import '../../components/margin/margin.css';
import '../../components/pages.css';
import { render } from 'preact';
import { Panel } from '../../components/panel/panel.tsx';
import { Strings } from '../../components/strings-context.tsx';
import type { PageHighlights } from '../../lib/core/messages.ts';
import { joinActors, packOfKey } from '../../lib/core/note/find-actors.ts';
import { joinPlaces } from '../../lib/core/note/join-places.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import { contextElsewhere, contextOf } from '../../lib/core/note/note-context.ts';
import type { ReaderState } from '../../lib/core/note/reader-state.ts';
import type { LoadedPack } from '../../lib/core/pack/pack.ts';
import { ask, askTab, serve } from '../../lib/platform/messages/messaging.ts';
import { activeTab, watchActiveTab } from '../../lib/platform/tabs/active-tab.ts';
import { translate } from '../../lib/platform/translate.ts';

function start(root: Element) {
  const { signal } = new AbortController();
  let tab: number | null = null;
  let loaded: readonly LoadedPack[] = [];
  let own: PageHighlights | null = null;
  const load = async (wanted: readonly string[]) => {
    const has = (id: string) => loaded.some(({ pack }) => pack.id === id);
    if (wanted.length === loaded.length && wanted.every(has)) return;
    const answers = await Promise.all(wanted.map((pack) => ask('load-pack', { pack })));
    loaded = answers.flatMap(({ pack }) => pack ?? []);
  };
  const show = async (state: ReaderState | null) => {
    own = tab === null ? null : await askTab(tab, 'read-highlights', null).catch(() => null);
    await load(wantedBy(state));
    const { notes, context, contextFor } = choose(state, loaded);
    render(
      <Strings.Provider value={translate}>
        <Panel
          state={state}
          notes={notes}
          own={own}
          context={context}
          contextFor={contextFor}
          onPacks={(pack) => void ask('open-packs', { pack })}
          onGoTo={(note, place) => tab !== null && void askTab(tab, 'go-to', { note, place }).catch(() => null)}
        />
      </Strings.Provider>,
      root,
    );
  };
  const read = async () => {
    tab = await activeTab();
    const state = tab === null ? null : await askTab(tab, 'read-state', null).catch(() => null);
    // Firefox answers with nothing at all where the page goes away meanwhile.
    await show(state ?? null);
  };
  watchActiveTab(() => void read(), { signal });
  const onState = (state: ReaderState, { tab: from }: { tab?: { id?: number | undefined } | undefined }) => {
    if (from?.id === tab) void show(state);
    return null;
  };
  serve({ 'state-changed': onState }, { signal });
  void read();
}

/** The pack of the article on the page, or those whose actors another article names. */
function wantedBy(state: ReaderState | null): string[] {
  const own = state?.recognition?.pack ?? null;
  const named = (state?.notes ?? []).flatMap(({ note }) => packOfKey(note) ?? []);
  return own === null ? [...new Set(named)] : [own];
}

function choose(state: ReaderState | null, loaded: readonly LoadedPack[]) {
  const [first] = loaded;
  if (state === null || state.recognition === null || first === undefined)
    return { notes: [], context: null, contextFor: null };
  if (state.recognition.pack !== null) {
    const context = contextOf(first, state.recognition);
    return { notes: joinPlaces(first.pack, state.notes), context, contextFor: null };
  }
  const contexts = new Map(loaded.map((each) => [each.pack.id, contextElsewhere(each)]));
  const contextFor = ({ pack }: Note) => contexts.get(pack) ?? contextElsewhere(first);
  return { notes: joinActors(loaded, state.notes), context: null, contextFor };
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
start(root);
