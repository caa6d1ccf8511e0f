// What a new version of a pack would change, note by note, for a reader who is asked whether to take it.
import type { Assessment, Pack } from './pack.ts';

/** A note that both versions have, and what differs in it, by the names of its fields. */
export interface ChangedNote {
  readonly id: string;
  readonly line: string;
  readonly fields: readonly string[];
  /** `null` where the assessment is as it was. */
  readonly assessment: { readonly from: Assessment; readonly to: Assessment } | null;
}

/** Notes of one kind that only one version has, or that differ. */
export interface NoteChanges {
  readonly added: readonly { readonly id: string; readonly line: string }[];
  readonly removed: readonly { readonly id: string; readonly line: string }[];
  readonly changed: readonly ChangedNote[];
}

/** What a version of a pack changes against another one of the same pack. */
export interface PackDifference {
  readonly from: string;
  readonly to: string;
  readonly age: 'newer' | 'older' | 'same';
  readonly actors: NoteChanges;
  readonly claims: NoteChanges;
  /** Numbers of sources. */
  readonly sources: Readonly<Record<keyof NoteChanges, number>>;
  /** What else differs, by the names of the pack's own fields: `piece`, `article`, … */
  readonly fields: readonly string[];
  /** What the new version says of itself and of those since the old one, newest first. */
  readonly changelog: Pack['changelog'];
}

/** Told apart as versions are; each has a place of its own. */
const TOLD_ELSEWHERE = new Set(['$schema', 'actors', 'claims', 'sources', 'version', 'changelog', 'asOf']);

/** What changes where `to` takes the place of `from`. */
export function comparePacks(from: Pack, to: Pack): PackDifference {
  const order = compareVersions(to.version, from.version);
  const known = new Set(from.changelog.map(({ version }) => version));
  const sources = compareNotes(from.sources, to.sources, ({ id, publisher }) => ({ id, line: publisher }));
  return {
    from: from.version,
    to: to.version,
    age: order === 0 ? 'same' : order > 0 ? 'newer' : 'older',
    actors: compareNotes(from.actors, to.actors, ({ id, name }) => ({ id, line: name })),
    claims: compareNotes(from.claims, to.claims, ({ id, line }) => ({ id, line })),
    sources: { added: sources.added.length, removed: sources.removed.length, changed: sources.changed.length },
    fields: changedFields(from, to).filter((field) => !TOLD_ELSEWHERE.has(field)),
    changelog: to.changelog.filter(({ version }) => !known.has(version)),
  };
}

/** True where taking the new version would change nothing. */
export function isSame({ age, actors, claims, sources, fields, changelog }: PackDifference): boolean {
  const lists = [actors, claims].flatMap(({ added, removed, changed }) => [added, removed, changed]);
  const counts = [...lists, fields, changelog].map(({ length }) => length);
  return age === 'same' && [...counts, ...Object.values(sources)].every((count) => count === 0);
}

/** Below, at or above zero, as `1.9.0` is older than `1.10.0`. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return at === undefined ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

/** A claim has an assessment, an actor has none. */
interface Assessed {
  readonly assessment?: Assessment;
}

function compareNotes<Note extends Assessed & { readonly id: string }>(
  from: readonly Note[],
  to: readonly Note[],
  describe: (note: Note) => { id: string; line: string },
): NoteChanges {
  const before = new Map(from.map((note) => [note.id, note]));
  const after = new Map(to.map((note) => [note.id, note]));
  return {
    added: to.filter(({ id }) => !before.has(id)).map(describe),
    removed: from.filter(({ id }) => !after.has(id)).map(describe),
    changed: to.flatMap((note) => {
      const old = before.get(note.id);
      const fields = old === undefined ? [] : changedFields(old, note);
      return old === undefined || fields.length === 0 ? [] : [{ ...describe(note), fields, ...reassess(old, note) }];
    }),
  };
}

function reassess({ assessment: from }: Assessed, { assessment: to }: Assessed): Pick<ChangedNote, 'assessment'> {
  return { assessment: from === undefined || to === undefined || from === to ? null : { from, to } };
}

function changedFields(from: object, to: object): string[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].filter((key) => stable(Reflect.get(from, key)) !== stable(Reflect.get(to, key)));
}

/** JSON with its keys in order: files of one meaning may have them otherwise. */
function stable(value: unknown): string {
  const sorted = (_key: string, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, sorted) ?? '';
}
