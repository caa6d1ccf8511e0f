import { describe, expect, it } from 'vitest';
import type { Content } from '../../../lib/app/files/content.ts';
import { createPlanner, describeRecord, describeWaiting, type Waiting } from '../../../lib/app/files/plan-waiting.ts';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { runTransfer } from '../../../lib/core/transfer.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { NOW } from '../../support/open-library.ts';

const backupOf = (highlights: readonly Highlight[]) => ({
  settings: DEFAULT_SETTINGS,
  articles: [],
  highlights,
  tombstones: [{ id: idOf(8), at: NOW }],
  drafts: [],
  quarantine: [],
});
const contentOf = (highlights: readonly Highlight[]): Content => ({
  backup: backupOf(highlights),
  problem: null,
  readAt: NOW,
  packs: [],
  isRead: true,
});
const planner = () => createPlanner(() => Date.parse(NOW));

function waitingFor(text: string, over: Partial<Waiting> = {}): Waiting {
  const bytes = new TextEncoder().encode(text);
  const made = runTransfer({ kind: 'read', name: 'backup.json', bytes, fileTime: NOW }, () => {});
  const [file] = made.ok && made.value.kind === 'read' ? made.value.files : [];
  if (file === undefined) throw new Error('Expected a file');
  return { key: 1, file, bringBack: false, takeSettings: false, ...over };
}

describe('a file that waits', () => {
  it('is compared with what there is', () => {
    const known = makeHighlight(1, { revision: 1 });
    const waiting = waitingFor(formatBackup(backupOf([known, makeHighlight(2, { revision: 1 })])));
    const shown = describeWaiting(waiting, planner()(waiting, contentOf([known])));
    expect(shown).toMatchObject({ name: 'backup.json', kind: 'backup', isEmpty: false, problems: [] });
    expect(shown.counts).toMatchObject({ added: 1, same: 1 });
  });

  it('brings back what was deleted for good where the reader wants that', () => {
    const text = formatBackup({ ...backupOf([makeHighlight(8, { revision: 1 })]), tombstones: [] });
    const changes = [false, true].map((bringBack) => {
      const waiting = waitingFor(text, { bringBack });
      return planner()(waiting, contentOf([]))?.changes.highlights;
    });
    expect(changes).toEqual([0, 1]);
  });

  it('that is refused has its problems and no plan', () => {
    const waiting = waitingFor('{"torn": ');
    const plan = planner()(waiting, contentOf([]));
    expect(plan).toBeNull();
    expect(describeWaiting(waiting, plan)).toMatchObject({ kind: null, counts: null, changes: null, isEmpty: true });
    expect(describeWaiting(waiting, plan).problems.length).toBe(1);
  });

  it('is planned once for what there is, and again when that changes', () => {
    const plan = planner();
    const waiting = waitingFor(formatBackup(backupOf([makeHighlight(2)])));
    const content = contentOf([]);
    const first = plan(waiting, content);
    expect(plan(waiting, { ...content, isRead: true })).toBe(first);
    expect(plan({ ...waiting }, content)).not.toBe(first);
    expect(plan(waiting, contentOf([makeHighlight(2)]))?.counts.same).toBe(1);
  });
});

it('an import is remembered with how much it added and changed, under a name that the store takes', () => {
  const known = makeHighlight(1, { revision: 1 });
  const newer = { ...known, note: 'newer', modified: NOW, revision: 2 };
  const waiting = waitingFor(formatBackup(backupOf([newer, makeHighlight(2), makeHighlight(3)])));
  const long = { ...waiting, file: { ...waiting.file, name: 'n'.repeat(400) } };
  const plan = planner()(long, contentOf([known]));
  if (plan === null) throw new Error('Expected a plan');
  expect(describeRecord(long, plan, { id: 'x', nowMs: Date.parse(NOW) })).toEqual({
    id: 'x',
    name: 'n'.repeat(300),
    at: NOW,
    added: 2,
    changed: 1,
    state: 'done',
  });
});
