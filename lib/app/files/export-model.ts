// The export: what it would save is written at each choice, in a thread of its own, and saved on a click.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { addExported, type Exported } from '../../core/export/choose-new.ts';
import type { ExportFile } from '../../core/export/export-format.ts';
import { hasNotes } from '../../core/export/format-template.ts';
import { FORMATS, findFormat } from '../../core/export/formats.ts';
import type { Sentence } from '../../core/strings.ts';
import type { RunJob } from '../../core/transfer.ts';
import type { Content } from './content.ts';
import { changeChoice, type ExportChoice, firstChoice, type SavedChoice } from './export-choice.ts';
import { type CountedArticle, countHighlights, gatherExport, listExportArticles, listLive } from './gather-export.ts';
import type { Progress } from './progress.ts';
import type { Chosen } from './read-chosen.ts';
import { type WrittenExport, writeExport } from './write-export.ts';

/** What the export shows. */
export interface ExportState {
  readonly choice: ExportChoice;
  /** What the last choice came to; what was written for another one is no longer to be saved. */
  readonly written: (WrittenExport & { readonly isCurrent: boolean }) | null;
  readonly progress: Progress | null;
  /** Why the last action failed, in the browser's words; `null` when it did not. */
  readonly problem: string | null;
  /** What the last action came to. */
  readonly outcome: Sentence | null;
}

/** What follows from the state and from what there is. */
export interface ExportFacts {
  /** Ids of all formats, in the order in which they are offered. */
  readonly formats: readonly string[];
  /** How many highlights each scope has. */
  readonly counts: Readonly<Record<'all' | 'chosen', number>>;
  /** What can be chosen, by title. */
  readonly articles: readonly CountedArticle[];
  /** How many highlights went into the files. */
  readonly highlights: number;
  /** Notes of packs are wanted, and the template has no place for them. */
  readonly leavesOutNotes: boolean;
}

/** What the export asks of the platform. */
export interface ExportPorts {
  readonly runJob: RunJob;
  readonly loadChoices: () => Promise<Partial<SavedChoice>>;
  readonly saveChoices: (choice: SavedChoice) => Promise<void>;
  /** What went out in this format before. */
  readonly loadExported: (format: string) => Promise<Exported>;
  readonly saveExported: (format: string, exported: Exported) => Promise<void>;
  readonly saveFile: (name: string, content: string | Uint8Array, mime: string) => void;
  /** Puts a text into the clipboard. Rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
  /** Calls after this many milliseconds, unless what it returns is called before. */
  readonly later: (work: () => void, delayMs: number) => () => void;
}

/** State of the export, and all that changes it. */
export interface ExportModel {
  readonly state: ReadonlySignal<ExportState>;
  readonly facts: ReadonlySignal<ExportFacts>;
  /** Begins with what was chosen last, and with what the address asks for. */
  readonly load: () => Promise<void>;
  /** Writes once more, when what there is has changed. */
  readonly refresh: () => void;
  /** Chooses something else, and writes it. */
  readonly choose: (change: Partial<ExportChoice>) => void;
  /** Saves what was written, as a file or as an archive of files. */
  readonly save: () => Promise<void>;
  /** Puts the first file into the clipboard; in a click. */
  readonly copy: () => Promise<void>;
  /** Gives up writing. */
  readonly stop: () => void;
}

/** A reader who types a template pauses about this long between two words. */
const TYPING_PAUSE_MS = 150;

/** Creates the model of an export that has written nothing yet. */
export function createExportModel(ports: ExportPorts, content: ReadonlySignal<Content>, chosen: Chosen): ExportModel {
  const state = signal<ExportState>({
    choice: firstChoice(chosen, {}),
    written: null,
    progress: null,
    problem: null,
    outcome: null,
  });
  const articles = computed(() => listExportArticles(content.value));
  const update = (fields: Partial<ExportState>) => {
    state.value = { ...state.peek(), ...fields };
  };
  const writer = createWriter(ports, { state, update, content, chosen });
  return {
    state,
    facts: createFacts({ state, content, chosen, articles }),
    async load() {
      update({ choice: firstChoice(chosen, await ports.loadChoices().catch(() => ({}))) });
    },
    refresh: () => writer.writeAfter(0),
    choose(change) {
      const choice = changeChoice(state.peek().choice, change, articles.peek());
      const { format, filePer, template, withNotes } = choice;
      // A choice that is not remembered costs a click on the next visit.
      void ports.saveChoices({ format, filePer, template, withNotes }).catch(() => undefined);
      update({ choice, outcome: null });
      writer.writeAfter(change.template === undefined ? 0 : TYPING_PAUSE_MS);
    },
    stop() {
      writer.stop();
      update({ progress: null, written: null, outcome: { key: 'exportStopped', values: [] } });
    },
    ...createOutlets(ports, { state, update }),
  };
}

interface Sources {
  readonly state: ReadonlySignal<ExportState>;
  readonly content: ReadonlySignal<Content>;
  readonly chosen: Chosen;
  readonly articles: ReadonlySignal<readonly CountedArticle[]>;
}

function createFacts({ state, content, chosen, articles }: Sources): ReadonlySignal<ExportFacts> {
  const all = computed(() => listLive(content.value).length);
  const choice = computed(() => state.value.choice);
  const leavesOutNotes = computed(() => {
    const { format, withNotes, template } = choice.value;
    return format === 'template' && withNotes && !hasNotes(template);
  });
  return computed(() => ({
    formats: FORMATS.map(({ id }) => id),
    counts: { all: all.value, chosen: chosen.ids?.length ?? 0 },
    articles: articles.value,
    highlights: countHighlights(state.value.written?.articles ?? []),
    leavesOutNotes: leavesOutNotes.value,
  }));
}

interface Writing {
  readonly state: ReadonlySignal<ExportState>;
  readonly update: (fields: Partial<ExportState>) => void;
  readonly content: ReadonlySignal<Content>;
  readonly chosen: Chosen;
}

/** Writes the last choice. A new choice aborts the one that is being written. */
function createWriter(ports: ExportPorts, { state, update, content, chosen }: Writing) {
  let working = new AbortController();
  let cancel = () => {};
  const stop = () => {
    cancel();
    working.abort();
  };
  const write = async () => {
    working = new AbortController();
    const { signal } = working;
    const { choice } = state.peek();
    const format = findFormat(choice.format);
    if (format === null) throw new TypeError(`Expected one of the formats, got ${choice.format}`);
    const names = content.peek().backup.settings.names;
    try {
      const written = await writeExport(
        {
          articles: gatherExport(content.peek(), choice, chosen.ids),
          format,
          options: { names, filePer: choice.filePer, template: choice.template },
          exported: choice.onlyNew ? await ports.loadExported(format.id) : null,
        },
        ports.runJob,
        { signal, onProgress: (done, total) => !signal.aborted && update({ progress: { done, total } }) },
      );
      if (!signal.aborted)
        update({ written: { ...written, isCurrent: true }, progress: null, problem: written.problem });
    } catch (error) {
      if (!signal.aborted) update({ written: null, progress: null, problem: explain(error) });
    }
  };
  return {
    stop,
    writeAfter(delayMs: number) {
      stop();
      const { written } = state.peek();
      update({
        // What was written for another choice must not be saved as this one, from the moment of the choice.
        written: written === null ? null : { ...written, isCurrent: false },
        progress: { done: 0, total: 0 },
      });
      cancel = ports.later(() => void write(), delayMs);
    },
  };
}

/** The ways out: a file, the clipboard. What went out is remembered. */
function createOutlets(
  { runJob, saveFile, saveExported, loadExported, copy }: ExportPorts,
  { state, update }: Pick<Writing, 'state' | 'update'>,
) {
  const letOut = async (send: (files: readonly ExportFile[], format: string) => Promise<Sentence>) => {
    const { written, choice } = state.peek();
    if (written === null || !written.isCurrent || written.files === null || written.files.length === 0) return;
    try {
      update({ outcome: await send(written.files, choice.format), problem: null });
      await saveExported(choice.format, addExported(await loadExported(choice.format), written.articles));
    } catch (error) {
      update({ problem: explain(error) });
    }
  };
  return {
    save: () =>
      letOut(async (files, format) => {
        const [file] = files;
        if (files.length > 1 || file === undefined) {
          const zipped = await runJob({ kind: 'zip', files });
          if (!zipped.ok) throw new Error(zipped.problem);
          const name = `postil-${format}.zip`;
          saveFile(name, zipped.value.bytes, 'application/zip');
          return { key: 'exportSaved', values: [name] };
        }
        const name = file.path.split('/').at(-1) ?? file.path;
        saveFile(name, file.text, findFormat(format)?.mime ?? 'text/plain');
        return { key: 'exportSaved', values: [name] };
      }),
    copy: () =>
      letOut(async ([file]) => {
        await copy(file?.text ?? '');
        return { key: 'exportCopied', values: [] };
      }),
  };
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
