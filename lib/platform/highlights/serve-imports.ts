// Imports come in parts, for a message has its limits; nothing is kept before the last one is there.
import type { DraftStore } from '../../core/highlight/draft-store.ts';
import type { HighlightStore, ImportContent, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { parseImportContent, parseImportId, parseImportRecord } from '../../core/highlight/parse-import.ts';
import type { Answers } from '../messages/messaging.ts';
import type { Sender } from '../messages/sender.ts';
import { bringDrafts, listBroughtDrafts, takeBackDrafts } from './import-drafts.ts';

interface Options {
  readonly store: HighlightStore;
  readonly drafts: DraftStore;
  readonly isOwnPage: (sender: Sender) => boolean;
  /** Runs changes of drafts one after the other. */
  readonly queueDraft: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** Rows in a part, and parts. */
const MOST = { rows: 1000, parts: 2000 };

const refused = (why: string): StoreProblem => ({ kind: 'refused', why });

/** Answers for the messages of imports: for our own pages alone. */
export function answerImports({ store, drafts, isOwnPage, queueDraft }: Options): Answers {
  const staged = new Map<string, Map<number, ImportContent>>();
  return {
    'stage-import': async ({ import: id, part, content }, sender) => {
      if (!isOwnPage(sender)) return { problem: refused('Expected a page of our own') };
      const [known, parsed] = [parseImportId(id), parseImportContent(content)];
      const isPart = Number.isInteger(part) && part >= 0 && part < MOST.parts;
      if (!known.ok || !isPart) return { problem: refused('Expected a part of an import') };
      if (!parsed.ok) return { problem: refused(`content.${parsed.problem}`) };
      if (parsed.value.highlights.length > MOST.rows) return { problem: refused('content.highlights: Expected fewer') };
      // One at a time: an import that was given up is forgotten with the next.
      if (!staged.has(known.value)) staged.clear();
      const parts = staged.get(known.value) ?? new Map<number, ImportContent>();
      staged.set(known.value, parts.set(part, parsed.value));
      return { problem: null };
    },
    'commit-import': async ({ record, parts: count }, sender) => {
      const parsed = parseImportRecord(record);
      if (!isOwnPage(sender) || !parsed.ok) return { record: null, problem: refused('Expected an import') };
      const parts = [...(staged.get(parsed.value.id) ?? [])].sort(([one], [other]) => one - other);
      const known = (await store.listImports()).find(({ id }) => id === parsed.value.id);
      // Asked again, for the answer was lost: it is kept already.
      if (known !== undefined) return { record: known, problem: null };
      if (parts.length !== count || count === 0)
        return { record: null, problem: { kind: 'failed', message: 'the background was stopped: try again' } };
      const contents = parts.map(([, content]) => content);
      const revived = contents.flatMap(({ revived: back }) => back ?? []);
      const content: ImportContent = {
        highlights: contents.flatMap(({ highlights }) => highlights),
        articles: contents.flatMap(({ articles }) => articles),
        settings: contents.find(({ settings }) => settings !== null)?.settings ?? null,
        tombstones: contents.flatMap(({ tombstones }) => tombstones),
        drafts: contents.flatMap(({ drafts: written }) => written),
        quarantine: contents.flatMap(({ quarantine }) => quarantine),
        ...(revived.length === 0 ? {} : { revived }),
      };
      // Before the rows: when the browser dies in between, nothing is lost.
      const brought = await queueDraft(() => bringDrafts(content, { drafts, store }));
      const kept = await store.importAll(parsed.value, content);
      if (!kept.ok) {
        await queueDraft(() => takeBackDrafts(brought, drafts));
        return { record: null, problem: kept.problem };
      }
      staged.delete(parsed.value.id);
      return { record: kept.value, problem: null };
    },
    'list-imports': async (_body, sender) => ({ imports: isOwnPage(sender) ? await store.listImports() : [] }),
    'undo-import': async ({ import: id }, sender) => {
      const known = parseImportId(id);
      if (!isOwnPage(sender) || !known.ok) return { record: null, problem: refused('Expected an import') };
      const brought = await listBroughtDrafts(known.value);
      const undone = await store.undoImport(known.value);
      if (undone.ok) await queueDraft(() => takeBackDrafts(brought, drafts));
      return undone.ok ? { record: undone.value, problem: null } : { record: null, problem: undone.problem };
    },
  };
}
