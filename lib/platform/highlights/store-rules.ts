// The table of the store's methods: who may call each, with what, and what is done then. A new method is a row here, in
// the port (`core/highlight/store-service.ts`) and in the store that keeps.
import * as v from 'valibot';
import { address, count, rowId } from '../../core/highlight/field-schemas.ts';
import type { HighlightStore } from '../../core/highlight/highlight-store.ts';
import { MAX_PAGE_CHANGES } from '../../core/highlight/page-store.ts';
import { changeSchema, settingsSchema } from '../../core/highlight/parse-highlight.ts';
import { importContentSchema, importRecordSchema } from '../../core/highlight/parse-import.ts';
import { draftChangeSchema } from '../../core/highlight/row-schemas.ts';
import { MAX_PART_CHARACTERS, splitRows } from '../../core/highlight/split-rows.ts';
import {
  IMPORT_LIMITS,
  MAX_LISTED_ROWS,
  MAX_OWN_CHANGES,
  type StoreService,
} from '../../core/highlight/store-service.ts';
import { fail } from '../../core/result.ts';
import { type Rules, refuse } from '../messages/serve-port.ts';
import { readOpenedArticle } from './read-opened-article.ts';
import type { StoreContext } from './store-context.ts';

const nothing = v.strictTuple([]);
/** Counted before each is parsed: a list of a million is refused at once. */
const changes = (most: number) => v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(changeSchema));
const part = v.strictObject({
  import: rowId,
  part: v.pipe(count, v.maxValue(IMPORT_LIMITS.parts - 1)),
  content: v.pipe(
    importContentSchema,
    v.check(({ highlights }) => highlights.length <= IMPORT_LIMITS.rows, 'Expected fewer highlights'),
  ),
});
const range = v.strictObject({
  bin: v.boolean(),
  from: count,
  count: v.pipe(count, v.minValue(1), v.maxValue(MAX_LISTED_ROWS)),
});

/** One row for each method; page scripts may call those of `PageStore`. */
export const STORE_RULES: Rules<StoreContext, StoreService> = {
  openArticle: { who: 'page', args: nothing, run: readOpenedArticle },
  listTags: { who: 'page', args: nothing, run: ({ store }) => store.listTags() },
  saveOnPage: {
    who: 'page',
    args: v.strictTuple([changes(MAX_PAGE_CHANGES), v.strictObject({ keepsPrivate: v.boolean() })]),
    async run(context, wanted, { keepsPrivate }) {
      const { access, sender } = context;
      const stranger = await access.findStranger(wanted, sender);
      if (stranger !== null) return refuse(`changes[${stranger}].highlight.article: Expected that of this page`);
      if (!keepsPrivate && (await access.isPrivate(sender))) return fail({ kind: 'private-window' });
      return save(context, wanted);
    },
  },
  keepDraft: {
    who: 'page',
    args: v.strictTuple([draftChangeSchema]),
    run: ({ drafts, sender }, draft) => drafts.keep(draft, sender),
  },
  list: { who: 'own', args: v.strictTuple([v.array(address)]), run: ({ store }, articles) => store.list(articles) },
  listRange: {
    who: 'own',
    args: v.strictTuple([range]),
    async run({ store }, { bin, from, count: rows }) {
      const wanted = (await store.listAll({ bin })).slice(from, from + rows);
      return splitRows(wanted, { rows, characters: MAX_PART_CHARACTERS })[0] ?? [];
    },
  },
  listArticles: { who: 'own', args: nothing, run: ({ store }) => store.listArticles() },
  find: { who: 'own', args: v.strictTuple([rowId]), run: ({ store }, id) => store.find(id) },
  save: { who: 'own', args: v.strictTuple([changes(MAX_OWN_CHANGES)]), run: save },
  purge: {
    who: 'own',
    args: v.strictTuple([v.nullable(v.array(rowId))]),
    async run({ store, drafts }, ids) {
      const purged = await store.purge(ids);
      if (purged.ok) await drafts.drop(purged.value);
      return purged;
    },
  },
  listTombstones: { who: 'own', args: nothing, run: ({ store }) => store.listTombstones() },
  listDrafts: { who: 'own', args: nothing, run: ({ drafts }) => drafts.listAll() },
  stageImport: { who: 'own', args: v.strictTuple([part]), run: ({ imports }, staged) => imports.stage(staged) },
  commitImport: {
    who: 'own',
    args: v.strictTuple([importRecordSchema, v.pipe(count, v.minValue(1), v.maxValue(IMPORT_LIMITS.parts))]),
    run: ({ imports }, record, parts) => imports.commit(record, parts),
  },
  listImports: { who: 'own', args: nothing, run: ({ store }) => store.listImports() },
  undoImport: { who: 'own', args: v.strictTuple([rowId]), run: ({ imports }, id) => imports.undo(id) },
  loadSettings: { who: 'own', args: nothing, run: ({ store }) => store.loadSettings() },
  saveSettings: {
    who: 'own',
    args: v.strictTuple([settingsSchema]),
    run: ({ store }, settings) => store.saveSettings(settings),
  },
  listQuarantined: { who: 'own', args: nothing, run: ({ store }) => store.listQuarantined() },
  problem: { who: 'own', args: nothing, run: ({ store }) => store.problem() },
  state: { who: 'own', args: nothing, run: ({ store }) => store.state() },
};

async function save(
  { store, drafts }: StoreContext,
  wanted: Parameters<HighlightStore['save']>[0],
): ReturnType<HighlightStore['save']> {
  const saved = await store.save(wanted);
  // A page that is closed right after its last letter cannot drop its draft. A draft that stays does no harm.
  if (saved.ok) void drafts.dropSaved(saved.value).catch(() => undefined);
  return saved;
}
