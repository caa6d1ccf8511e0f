import '../../components/pages.css';
import '../../components/library/library.css';
import '../../components/highlight/highlight.css';
import { render } from 'preact';
import { LibraryPage } from '../../components/library/library-page.tsx';
import type { ActorChoice, LibraryProps } from '../../components/library/library-props.ts';
import { Strings } from '../../components/strings-context.tsx';
import { filterHighlights, type HighlightFilter, NO_FILTER } from '../../lib/core/highlight/filter-highlights.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../lib/core/highlight/highlight.ts';
import type {
  HighlightChange,
  StoreChange,
  StoreProblem,
  StoreState,
} from '../../lib/core/highlight/highlight-store.ts';
import { createHistory, type Deed } from '../../lib/core/highlight/history.ts';
import { applyTheme } from '../../lib/dom/place/apply-theme.ts';
import { loadLastBackup } from '../../lib/platform/files/export-record.ts';
import { keepFolder } from '../../lib/platform/files/keep-folder.ts';
import { loadBackup } from '../../lib/platform/files/load-backup.ts';
import { createRemoteHighlightStore } from '../../lib/platform/highlights/remote-highlight-store.ts';
import { serve } from '../../lib/platform/messages/messaging.ts';
import { loadActors } from '../../lib/platform/packs/load-actors.ts';
import { translate as t } from '../../lib/platform/translate.ts';
import { createNoteEditing } from './edit-note.ts';
import { createLibraryRows } from './library-rows.ts';
import { openPlace } from './open-place.ts';
import { saveQuarantined } from './save-quarantined.ts';

async function start(root: Element) {
  const { signal } = new AbortController();
  const store = createRemoteHighlightStore();
  const history = createHistory();
  const kept = createLibraryRows(store);
  const { rows, bin, articles } = kept;
  let isRead = false;
  let settings = DEFAULT_SETTINGS;
  let state: StoreState | null = null;
  let actors: readonly ActorChoice[] = [];
  let filter: HighlightFilter = NO_FILTER;
  let words = '';
  let open: string | null = null;
  let selected: ReadonlySet<string> = new Set();
  let last: string | null = null;
  let problem: StoreProblem | null = null;
  let told: LibraryProps['told'] = null;
  let shown: readonly Highlight[] = [];
  let isDrawn = true;
  let lastBackup: string | null = null;

  /** Highlights since the last backup, where they are enough to tell of. */
  const countUnsaved = () => {
    if (lastBackup === null || settings.remindAfter === 0) return 0;
    let count = 0;
    for (const { created } of rows.values()) if (created > lastBackup) count++;
    return count >= settings.remindAfter ? count : 0;
  };
  const list = () => {
    const all = [...(filter.state === 'bin' ? bin : rows).values()];
    // The bin is small, and its rows are not in the index.
    const found = words.trim() === '' || !kept.isIndexed() || filter.state === 'bin' ? null : kept.search(words);
    shown = filterHighlights(all, filter, { articles, found });
  };
  const draw = () => {
    isDrawn = true;
    const started = performance.now();
    list();
    render(
      <Strings.Provider value={t}>
        <LibraryPage
          rows={isRead ? shown : null}
          total={rows.size}
          facets={kept.facets()}
          actors={actors}
          articles={articles}
          settings={settings}
          state={state}
          filter={filter}
          words={words}
          isSearching={words.trim() !== '' && !kept.isIndexed()}
          selected={selected}
          open={open}
          note={noteOf(open)}
          offer={notes.offer(open === null ? undefined : kept.find(open))}
          problem={problem}
          told={told}
          unsaved={countUnsaved()}
          actions={actions}
        />
      </Strings.Provider>,
      root,
    );
    if (words !== '') performance.measure('library-search', { start: started });
  };
  const drawSoon = () => {
    // No frame is awaited: a tab in the background has none, and its list must be right when it comes to the front.
    if (isDrawn) queueMicrotask(draw);
    isDrawn = false;
  };
  const take = ({ highlights, gone, settings: changed }: StoreChange) => {
    if (changed !== null) {
      settings = changed;
      applyTheme(document.documentElement, settings.theme);
    }
    kept.take({ highlights, gone });
    drawSoon();
  };
  const save = async (changes: readonly HighlightChange[]) => {
    const saved = await store.save(changes);
    if (saved.ok) take({ highlights: saved.value, gone: [], settings: null });
    problem = saved.ok ? null : saved.problem;
    drawSoon();
    return saved.ok;
  };
  const notes = createNoteEditing({
    settings: () => settings,
    onRow: (row) => take({ highlights: [row], gone: [], settings: null }),
    onSaved: (before, after) => history.push([{ before, after }]),
    onDraw: () => drawSoon(),
  });
  const noteOf = (id: string | null) => {
    const note = notes.view(id);
    return note === null ? null : { ...note, isEditing: notes.isEditing(note.id) };
  };
  /** Changes rows; one step of the history. */
  const change = async (ids: readonly string[], fields: (row: Highlight) => Partial<Highlight>, text: string) => {
    const modified = new Date().toISOString();
    const step = ids.flatMap((id): Deed[] => {
      const before = kept.find(id);
      return before === undefined ? [] : [{ before, after: { ...before, ...fields(before), modified } }];
    });
    if (!(await save(step.map(({ before, after }) => ({ highlight: after, base: before }))))) return;
    history.push(step);
    told = { text, canUndo: true };
    selected = new Set();
    drawSoon();
  };
  const actions: LibraryProps['actions'] = {
    onWords: (typed) => {
      words = typed;
      drawSoon();
    },
    onFilter: (changed) => {
      filter = { ...filter, ...changed };
      selected = new Set();
      drawSoon();
    },
    onOpen: (id) => {
      if (id !== open) notes.edit(null);
      open = id;
      drawSoon();
    },
    onSelect: (id, { range }) => {
      const next = new Set(selected);
      const [from, to] = [last, id].map((each) => shown.findIndex((row) => row.id === each));
      if (range && from !== undefined && to !== undefined && from >= 0)
        for (const row of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.id);
      else if (!next.delete(id)) next.add(id);
      last = id;
      selected = next;
      drawSoon();
    },
    onSelectAll: (all) => {
      selected = new Set(all ? shown.map(({ id }) => id) : []);
      drawSoon();
    },
    onGoTo: (highlight) => void openPlace(highlight, articles.get(highlight.article)),
    onEdit: (row, isEditing) => notes.edit(isEditing ? row : null),
    onText: notes.write,
    onOffer: notes.choose,
    onCopyNote: (text) => void navigator.clipboard.writeText(text).catch(() => undefined),
    onColour: (ids, colour) => void change(ids, () => ({ colour }), t('libraryDoneMany', [ids.length])),
    onTag: (ids, tag) =>
      void change(ids, ({ tags }) => ({ tags: [...new Set([...tags, tag])] }), t('libraryDoneMany', [ids.length])),
    onTags: (row, tags) => void change([row.id], () => ({ tags }), t('ownSaved')),
    onBin: (ids) => void change(ids, () => ({ deleted: new Date().toISOString() }), t('libraryBinned', [ids.length])),
    onRestore: (ids) => void change(ids, () => ({ deleted: null }), t('libraryRestored', [ids.length])),
    onPurge: async (ids) => {
      const purged = await store.purge(ids);
      problem = purged.ok ? null : purged.problem;
      if (purged.ok) {
        told = { text: t('libraryPurged', [purged.value.length]), canUndo: false };
        selected = new Set();
        take({ highlights: [], gone: purged.value, settings: null });
      }
      drawSoon();
    },
    onUndo: async () => {
      const changes = history.undo();
      if (changes !== null) await save(changes);
      told = null;
      drawSoon();
    },
    onRetry: () => {
      notes.retry();
      void read();
    },
    onSaveQuarantined: async () => saveQuarantined(await store.listQuarantined()),
    onSettings: () => location.assign('/options.html'),
    onTransfer: (part) => location.assign(`/transfer.html${part === null ? '' : `#${part}`}`),
    onExport: (ids) => {
      sessionStorage.setItem('postil-chosen', JSON.stringify(ids));
      location.assign('/transfer.html#chosen');
    },
  };
  const follow = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    words = wanted.get('q') ?? words;
    const chosen = wanted.get('highlight') ?? open;
    if (chosen !== open) notes.edit(null);
    open = chosen;
    drawSoon();
  };
  const onChanged = (changed: StoreChange) => {
    notes.receive(changed);
    if (changed.reopened === true) {
      notes.retry();
      void read();
    } else take(changed);
    return null;
  };
  /** Reads everything; again when the store has been opened again. */
  const read = async () => {
    settings = await store.loadSettings();
    applyTheme(document.documentElement, settings.theme);
    await kept.read();
    isRead = true;
    drawSoon();
    state = await store.state();
    problem = null;
    await kept.readBin();
    drawSoon();
  };
  serve({ 'highlights-changed': onChanged }, { signal });
  addEventListener('hashchange', follow);
  for (const type of ['pagehide', 'visibilitychange']) addEventListener(type, notes.saveAll);
  draw();
  await read();
  follow();
  draw();
  lastBackup = await loadLastBackup();
  actors = await loadActors();
  drawSoon();
  await kept.index();
  document.documentElement.dataset.indexed = 'true';
  drawSoon();
  await keepFolder(() => loadBackup(store));
  document.documentElement.dataset.ready = 'true';
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
void start(root);
