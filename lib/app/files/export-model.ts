// The export as it is chosen: what it would write is written at each choice, in a thread of its own, and saved on a click.
import type { ExportActions, ExportView, Preview } from '../../components/transfer/transfer-props.ts';
import { articleKey } from '../../lib/core/article/article-key.ts';
import { isAt } from '../../lib/core/article/recognise-address.ts';
import { addExported, chooseNew } from '../../lib/core/export/choose-new.ts';
import type { ExportFile } from '../../lib/core/export/export-format.ts';
import { type ExportArticle, gatherArticles } from '../../lib/core/export/export-set.ts';
import { DEFAULT_TEMPLATE, hasNotes } from '../../lib/core/export/format-template.ts';
import { FORMATS, findFormat } from '../../lib/core/export/formats.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { loadChoices, loadExported, saveChoices, saveExported } from '../../lib/platform/files/export-record.ts';
import { runJob } from '../../lib/platform/files/run-job.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';
import { translate as t } from '../../lib/platform/translate.ts';
import type { Kept } from './kept.ts';
import { readChosen } from './read-chosen.ts';

/** Characters of a preview, and names in its list. */
const SHOWN = 20_000;
const LISTED = 100;
/** Highlights in the preview of a sheet. */
const SHEET_ROWS = 200;
/** While the reader types a template. */
const PAUSE_MS = 150;

export async function createExport(kept: Kept, draw: () => void) {
  const chosen = readChosen(location.hash);
  const saved = await loadChoices();
  let choice = {
    format: findFormat(saved.format ?? '')?.id ?? 'markdown',
    scope:
      chosen.ids !== null ? ('chosen' as const) : chosen.article !== null ? ('article' as const) : ('all' as const),
    article: chosen.article ?? '',
    withNotes: saved.withNotes ?? false,
    onlyNew: false,
    filePer: saved.filePer ?? ('article' as const),
    template: saved.template ?? DEFAULT_TEMPLATE,
  } as Pick<ExportView, 'format' | 'scope' | 'article' | 'withNotes' | 'onlyNew' | 'filePer' | 'template'>;
  if (chosen.format !== null && findFormat(chosen.format) !== null) choice = { ...choice, format: chosen.format };
  if (chosen.withNotes) choice = { ...choice, withNotes: true };
  let problem: string | null = null;
  let progress: ExportView['progress'] = null;
  let told = '';
  let outgoing: readonly ExportArticle[] = [];
  let files: readonly ExportFile[] | null = null;
  let preview: Preview | null = null;
  let working = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const options = () => ({ names: kept.backup.settings.names, filePer: choice.filePer, template: choice.template });
  const live = () => kept.backup.highlights.filter(({ deleted }) => deleted === null);
  const gather = (): ExportArticle[] => {
    const { scope, article, withNotes } = choice;
    const wanted = new Set(chosen.ids ?? []);
    const highlights = live().filter(
      (row) => scope === 'all' || (scope === 'article' ? row.article === article : wanted.has(row.id)),
    );
    const keys = new Set(highlights.map((row) => row.article));
    const packs = [...packsByKey(kept)].filter(
      ([key]) => withNotes && (scope === 'all' || keys.has(key) || (scope === 'article' && key === article)),
    );
    const articles = new Map(kept.backup.articles.map((each) => [each.key, each]));
    return gatherArticles({ highlights, articles, packs: new Map(packs) });
  };
  /** What was written for another choice must not be saved as this one, from the moment of the choice. */
  const forget = () => {
    files = null;
    progress = { done: 0, total: 0 };
  };
  const write = async () => {
    working.abort();
    working = new AbortController();
    const { signal } = working;
    const format = findFormat(choice.format);
    if (format === null) throw new TypeError(`Expected one of the formats, got ${choice.format}`);
    forget();
    draw();
    const all = gather();
    const next = choice.onlyNew ? chooseNew(all, await loadExported(format.id), format.unit) : all;
    if (signal.aborted) return;
    outgoing = next;
    const hasContent = next.some(({ highlights, pack }) => highlights.length > 0 || pack !== null);
    const made = hasContent
      ? await runJob({ kind: 'export', articles: next, format: format.id, options: options() }, { signal, onProgress })
      : ({ ok: true, value: { kind: 'export', files: [] } } as const);
    if (signal.aborted) return;
    problem = made.ok ? null : made.problem;
    files = made.ok ? made.value.files : null;
    preview = files === null ? null : describe(files, SHOWN);
    if (preview !== null && format.id === 'html') preview = await previewSheet(next, preview, signal);
    if (signal.aborted) return;
    progress = null;
    draw();
  };
  /** A browser lays out a page of ten thousand notes for minutes: the beginning is enough to look at. */
  const previewSheet = async (all: readonly ExportArticle[], whole: Preview, signal: AbortSignal): Promise<Preview> => {
    const first = takeFirst(all, SHEET_ROWS);
    if (first === null) return { ...whole, text: files?.[0]?.text ?? '', isCut: false };
    const made = await runJob({ kind: 'export', articles: first, format: 'html', options: options() }, { signal });
    return { ...whole, text: made.ok ? (made.value.files[0]?.text ?? '') : '', isCut: true };
  };
  const onProgress = (done: number, total: number) => {
    progress = { done, total };
    draw();
  };
  /** An export that is given up rejects with the signal's reason: nothing to tell. */
  const writeSoon = (delayMs = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => void write().catch(explain), delayMs);
  };
  const explain = (error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    progress = null;
    problem = error instanceof Error ? error.message : String(error);
    draw();
  };
  const remember = async () => {
    await saveExported(choice.format, addExported(await loadExported(choice.format), outgoing));
  };
  const actions: ExportActions = {
    onChoose(change) {
      choice = { ...choice, ...change };
      told = '';
      if (choice.scope === 'article' && choice.article === '')
        choice = { ...choice, article: listArticles()[0]?.key ?? '' };
      const { format, filePer, template, withNotes } = choice;
      void saveChoices({ format, filePer, template, withNotes });
      working.abort(new DOMException('chosen again', 'AbortError'));
      forget();
      draw();
      writeSoon(change.template === undefined ? 0 : PAUSE_MS);
    },
    async onSave() {
      const [file] = files ?? [];
      const format = findFormat(choice.format);
      if (file === undefined || format === null || files === null) return;
      if (files.length === 1) {
        const name = file.path.split('/').at(-1) ?? file.path;
        saveFile(name, file.text, format.mime);
        told = t('exportSaved', [name]);
      } else {
        const zipped = await runJob({ kind: 'zip', files });
        if (!zipped.ok) return;
        const name = `postil-${choice.format}.zip`;
        saveFile(name, zipped.value.bytes, 'application/zip');
        told = t('exportSaved', [name]);
      }
      await remember();
      draw();
    },
    async onCopy() {
      const [file] = files ?? [];
      if (file === undefined) return;
      try {
        await navigator.clipboard.writeText(file.text);
      } catch (error) {
        // Another window is in front, or the browser does not allow it: nothing has gone out.
        explain(error);
        return;
      }
      await remember();
      told = t('exportCopied');
      draw();
    },
    onPrint: (frame) => frame?.contentWindow?.print(),
    onStop() {
      clearTimeout(timer);
      working.abort(new DOMException('given up', 'AbortError'));
      progress = null;
      preview = null;
      told = t('exportStopped');
      draw();
    },
  };
  const listArticles = () => {
    const counts = new Map<string, number>();
    for (const { article } of live()) counts.set(article, (counts.get(article) ?? 0) + 1);
    for (const key of packsByKey(kept).keys()) if (!counts.has(key)) counts.set(key, 0);
    const titles = new Map(kept.backup.articles.map(({ key, title }) => [key, title]));
    for (const [key, pack] of packsByKey(kept)) if (!titles.get(key)) titles.set(key, pack.article.title);
    return [...counts]
      .map(([key, count]) => ({ key, title: titles.get(key) || key, count }))
      .sort((one, other) => one.title.localeCompare(other.title));
  };
  return {
    actions,
    refresh: () => writeSoon(),
    view: (): ExportView => ({
      ...choice,
      leavesOutNotes: choice.format === 'template' && choice.withNotes && !hasNotes(choice.template),
      formats: FORMATS.map(({ id }) => id),
      counts: { all: live().length, chosen: chosen.ids?.length ?? 0 },
      articles: listArticles(),
      problem,
      highlights: outgoing.reduce((sum, { highlights }) => sum + highlights.length, 0),
      preview,
      progress,
      told,
    }),
  };
}

/** Packs that are on, each by one key: the first that highlights of its article are filed under, else its own address. */
function packsByKey({ packs, backup }: Kept): Map<string, Pack> {
  const on = packs.flatMap(({ pack, on: isOn }) => (pack !== null && isOn ? [pack] : []));
  const used = [...new Set(backup.highlights.map(({ article }) => article))].sort();
  return new Map(
    on.flatMap((pack) => {
      const key = used.find((each) => isAt(each, pack.article.address)) ?? articleKey(pack.article.url);
      return key === null ? [] : [[key, pack] as const];
    }),
  );
}

/** The first so many highlights; `null` when there are no more. */
function takeFirst(articles: readonly ExportArticle[], count: number): ExportArticle[] | null {
  const total = articles.reduce((sum, { highlights }) => sum + highlights.length, 0);
  if (total <= count) return null;
  const first: ExportArticle[] = [];
  let left = count;
  for (const each of articles) {
    if (left <= 0) break;
    first.push({ ...each, highlights: each.highlights.slice(0, left) });
    left -= each.highlights.length;
  }
  return first;
}

function describe(files: readonly ExportFile[], shown: number): Preview {
  const encoder = new TextEncoder();
  const [first] = files;
  return {
    name: first?.path ?? '',
    text: first?.text.slice(0, shown) ?? '',
    isCut: (first?.text.length ?? 0) > shown,
    paths: files.slice(0, LISTED).map(({ path }) => path),
    files: files.length,
    bytes: files.reduce((sum, { text }) => sum + encoder.encode(text).length, 0),
  };
}
