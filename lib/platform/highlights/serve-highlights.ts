// The gate before the reader's highlights: who may ask what, and nothing that is not of the right shape.
import * as v from 'valibot';
import { listArticleKeys } from '../../core/article/article-key.ts';
import type { KnownArticle } from '../../core/article/known-packs.ts';
import type { Draft, DraftStore } from '../../core/highlight/draft-store.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightChange, HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';
import type { OpenedArticle } from '../../core/highlight/opened-article.ts';
import { parseChange, parseSettings, rowId } from '../../core/highlight/parse-highlight.ts';
import type { Answers } from '../messages/messaging.ts';
import { isOwnPage, type Sender } from '../messages/sender.ts';
import { answerImports } from './serve-imports.ts';

interface Options {
  readonly store: HighlightStore;
  readonly drafts: DraftStore;
  readonly knownArticles: () => Promise<readonly KnownArticle[]>;
}

/** Changes in one message: a page makes one at a time, the library many. */
const MOST = { page: 50, own: 500 };
/** Rows in one answer. */
const MOST_LISTED = 1000;
/** Characters of a draft, as of a note. */
const LONGEST = 500_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST));
const draftSchema = v.strictObject({
  id: rowId,
  note: v.nullable(text),
  base: text,
});
const purgeSchema = v.strictObject({ ids: v.nullable(v.array(rowId)) });
const listSchema = v.strictObject({
  bin: v.boolean(),
  from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_LISTED)),
});

const refused = (why: string): StoreProblem => ({ kind: 'refused', why });

/** Answers for the messages of highlights. Page senders have their own page's rows, own pages have all. */
export function answerHighlights({ store, drafts, knownArticles }: Options): Answers {
  /** The keys of this page's article, the one that new rows are filed under first; empty where nothing can be kept. */
  const keysOf = async (sender: Sender): Promise<readonly string[]> => {
    const url = sender.tab?.url ?? sender.url;
    if (url === undefined) return [];
    // Highlights are found without the packs, too.
    return listArticleKeys(url, { known: await knownArticles().catch(() => []), kept: await store.listArticles() });
  };
  const queueDraft = createQueue();
  const isOfPage = async (article: string, sender: Sender) =>
    isOfOrigin(article, sender) || (await keysOf(sender)).includes(article);
  const isPrivate = async (sender: Sender) =>
    sender.tab?.incognito === true && !(await store.loadSettings()).keepPrivate;

  return {
    'open-article': async (_body, sender): Promise<OpenedArticle> => {
      const [keys, settings, problem] = await Promise.all([
        isOwnPage(sender) ? [] : keysOf(sender),
        store.loadSettings(),
        store.problem(),
      ]);
      const [key] = keys;
      if (key === undefined) return { key: null, keys, highlights: [], drafts: [], settings, private: false, problem };
      const highlights = await store.list(keys);
      const written = await drafts.list(highlights.map(({ id }) => id)).catch(() => []);
      const notes = new Map(highlights.map(({ id, note }) => [id, note]));
      return {
        key,
        keys,
        highlights,
        drafts: written.filter((draft) => !isKeptIn(notes.get(draft.id) ?? '', draft)),
        settings,
        private: await isPrivate(sender),
        problem,
      };
    },
    'list-tags': async () => ({ tags: await store.listTags() }),
    'save-highlights': async (body, sender) => {
      const answer = (problem: StoreProblem) => ({ highlights: [], problem });
      const parsed = parseChanges(body, isOwnPage(sender) ? MOST.own : MOST.page);
      if (typeof parsed === 'string') return answer(refused(parsed));
      if (!isOwnPage(sender)) {
        const stranger = await findStranger(parsed.changes, { keys: await keysOf(sender), sender, store });
        if (stranger !== null) return answer(refused(stranger));
        if (!parsed.isAgreed && (await isPrivate(sender))) return answer({ kind: 'private-window' });
      }
      const saved = await store.save(parsed.changes);
      if (!saved.ok) return answer(saved.problem);
      // A page that is closed right after its last letter cannot drop its draft. A draft that stays does no harm.
      void queueDraft(() => dropKept(drafts, saved.value)).catch(() => undefined);
      return { highlights: saved.value, problem: null };
    },
    'save-draft': async (body, sender) => {
      const parsed = v.safeParse(draftSchema, body, { abortEarly: true });
      if (!parsed.success) return { problem: refused('Expected a draft') };
      const draft: Draft = parsed.output;
      if (await isPrivate(sender)) return { problem: { kind: 'private-window' } };
      return queueDraft(async () => {
        const row = await store.find(draft.id);
        const isOwn = isOwnPage(sender) || (row !== null && (await isOfPage(row.article, sender)));
        if (!isOwn) return { problem: refused('Expected a highlight of this page') };
        if (draft.note === null || (row !== null && isKeptIn(row.note, draft))) await drafts.drop(draft.id);
        else await drafts.save(draft);
        return { problem: null };
      });
    },
    'purge-highlights': async (body, sender) => {
      const parsed = v.safeParse(purgeSchema, body, { abortEarly: true });
      if (!isOwnPage(sender) || !parsed.success) return { gone: [], problem: refused('Expected ids of the bin') };
      const purged = await store.purge(parsed.output.ids);
      if (!purged.ok) return { gone: [], problem: purged.problem };
      await Promise.all(purged.value.map((id) => drafts.drop(id)));
      return { gone: purged.value, problem: null };
    },
    'load-settings': async (_body, sender) => (isOwnPage(sender) ? store.loadSettings() : DEFAULT_SETTINGS),
    'save-settings': async (body, sender) => {
      const parsed = parseSettings(isRecord(body) ? body.settings : null);
      const settings = await store.loadSettings();
      if (!isOwnPage(sender)) return { settings, problem: refused('Expected a page of our own') };
      if (!parsed.ok) return { settings, problem: refused(parsed.problem) };
      const saved = await store.saveSettings(parsed.value);
      return saved.ok ? { settings: saved.value, problem: null } : { settings, problem: saved.problem };
    },
    'store-state': async (_body, sender) =>
      isOwnPage(sender)
        ? store.state()
        : { problem: null, highlights: 0, articles: 0, bin: 0, quarantined: 0, usedBytes: null },
    'list-articles': async (_body, sender) => ({ articles: isOwnPage(sender) ? await store.listArticles() : [] }),
    'list-quarantined': async (_body, sender) => ({ rows: isOwnPage(sender) ? await store.listQuarantined() : [] }),
    'list-tombstones': async (_body, sender) => ({
      tombstones: isOwnPage(sender) ? await store.listTombstones() : [],
    }),
    'list-drafts': async (_body, sender) => ({
      drafts: isOwnPage(sender) ? await drafts.list(null).catch(() => []) : [],
    }),
    'list-highlights': async (body, sender) => {
      const parsed = v.safeParse(listSchema, body, { abortEarly: true });
      if (!isOwnPage(sender) || !parsed.success) return { highlights: [] };
      const { bin, from, count } = parsed.output;
      return { highlights: (await store.listAll({ bin })).slice(from, from + count) };
    },
    ...answerImports({ store, drafts, isOwnPage, queueDraft }),
  };
}

function parseChanges(
  body: unknown,
  most: number,
): { readonly changes: readonly HighlightChange[]; readonly isAgreed: boolean } | string {
  if (!isRecord(body) || !Array.isArray(body.changes)) return 'changes: Expected a list';
  if (body.changes.length > most) return `changes: Expected at most ${most}`;
  const changes: HighlightChange[] = [];
  for (const [at, value] of body.changes.entries()) {
    const parsed = parseChange(value);
    if (!parsed.ok) return `changes[${at}].${parsed.problem}`;
    changes.push(parsed.value);
  }
  return { changes, isAgreed: body.private === true };
}

/** Why one of the changes is none of this page's; `null` when all are. */
async function findStranger(
  changes: readonly HighlightChange[],
  { keys, sender, store }: { keys: readonly string[]; sender: Sender; store: HighlightStore },
): Promise<string | null> {
  for (const [at, { highlight }] of changes.entries()) {
    const isHere = keys.includes(highlight.article) || isOfOrigin(highlight.article, sender);
    // A page must not take over a row of another by naming its id.
    const kept = await store.find(highlight.id);
    const isTaken = kept !== null && kept.article !== highlight.article;
    if (!isHere || isTaken) return `changes[${at}].highlight.article: Expected that of this page`;
  }
  return null;
}

/**
 * True when the draft has nothing that the note has not: the same text, or one that was begun from another note and is
 * whole inside this one. A text that continues this very note may be shorter, for its author took words out.
 */
function isKeptIn(kept: string, { note, base }: Draft): boolean {
  return note === null || note === kept || (base !== kept && kept.includes(note));
}

async function dropKept(drafts: DraftStore, rows: readonly Highlight[]): Promise<void> {
  const notes = new Map(rows.map(({ id, note }) => [id, note]));
  const written = await drafts.list([...notes.keys()]);
  for (const draft of written) if (isKeptIn(notes.get(draft.id) ?? '', draft)) await drafts.drop(draft.id);
}

/** Runs one work after the other: a draft is never kept after the row that it has become. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
}

/** A note is still being saved while its page goes on to another address of the site. */
function isOfOrigin(article: string, { url, tab }: Sender): boolean {
  const page = tab?.url ?? url;
  if (page === undefined || !URL.canParse(page) || !URL.canParse(article)) return false;
  const [own, wanted] = [new URL(page), new URL(article)];
  return own.protocol !== 'file:' && own.host === wanted.host;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
