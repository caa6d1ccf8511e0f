import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightChange, StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { mergeHighlight } from '../../../lib/core/highlight/merge-highlight.ts';
import { createRowSync } from '../../../lib/core/highlight/row-sync.ts';

const ROW: Highlight = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  article: 'https://example.org/a',
  selector: null,
  colour: 'yellow',
  note: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  deleted: null,
  revision: 0,
};
const FACTS = {
  key: ROW.article,
  url: ROW.article,
  title: 'A',
  author: '',
  site: 'example.org',
  published: '',
  language: 'en',
  added: ROW.created,
};

/** A store of one row behind a wire that the test opens and cuts. */
function connect() {
  let kept: Highlight | null = null;
  const sent: HighlightChange[] = [];
  const waiting: (() => void)[] = [];
  const later: (() => void)[] = [];
  let cut: 'request' | 'answer' | null = null;
  let problem: StoreProblem | null = null;
  const write = (change: HighlightChange) => {
    kept = kept === null ? { ...change.highlight, revision: 1 } : mergeHighlight(kept, change.highlight, change.base);
    return kept;
  };
  const sync = createRowSync({
    send: async (change) => {
      sent.push(change);
      await new Promise<void>((go) => waiting.push(go));
      if (cut === 'request') throw new Error('cut');
      if (problem !== null) return { highlights: [], problem };
      const row = write(change);
      if (cut === 'answer') throw new Error('cut');
      return { highlights: [row], problem: null };
    },
    explain: (error) => ({ kind: 'failed', message: String(error) }),
    article: () => FACTS,
    later: (work) => later.push(work),
    onChange: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  const settle = async () => {
    for (const go of waiting.splice(0)) go();
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  };
  return {
    sync,
    sent,
    settle,
    tryAgain: () => {
      for (const work of later.splice(0)) work();
    },
    wire: (state: typeof cut) => {
      cut = state;
    },
    refuse: (why: StoreProblem | null) => {
      problem = why;
    },
    kept: () => kept,
    elsewhere: (fields: Partial<Highlight>) => {
      if (kept === null) throw new Error('Expected a kept row');
      kept = { ...kept, ...fields, revision: kept.revision + 1 };
      return kept;
    },
  };
}

describe('a row on its way', () => {
  it('is saved only after the acknowledgement', async () => {
    const { sync, settle } = connect();
    sync.put(ROW);
    expect(sync.get(ROW.id)?.state).toBe('saving');
    await settle();
    expect(sync.get(ROW.id)).toMatchObject({ state: 'saved', wanted: { revision: 1 } });
  });

  it('tells of the page with the first change alone', async () => {
    const { sync, settle, sent } = connect();
    sync.put(ROW);
    await settle();
    sync.put({ ...ROW, revision: 1, note: 'more' });
    await settle();
    expect(sent.map(({ article }) => article)).toEqual([FACTS, undefined]);
  });

  it('is sent again with what was written meanwhile', async () => {
    const { sync, settle, kept } = connect();
    sync.put({ ...ROW, note: 'one' });
    sync.put({ ...ROW, note: 'one two' });
    await settle();
    expect(sync.get(ROW.id)?.state).toBe('saving');
    await settle();
    expect(sync.get(ROW.id)).toMatchObject({ state: 'saved', wanted: { note: 'one two' } });
    expect(kept()?.note).toBe('one two');
  });

  it.each(['request', 'answer'] as const)('is kept once when the %s is lost', async (lost) => {
    const { sync, settle, wire, tryAgain, kept } = connect();
    wire(lost);
    sync.put({ ...ROW, note: 'mine' });
    await settle();
    expect(sync.get(ROW.id)).toMatchObject({ state: 'unsaved', problem: { kind: 'failed' } });
    wire(null);
    tryAgain();
    await settle();
    expect(sync.get(ROW.id)?.state).toBe('saved');
    expect(kept()).toMatchObject({ note: 'mine', revision: 1 });
  });

  it('waits for the reader where trying again cannot help', async () => {
    const { sync, settle, refuse, tryAgain, sent } = connect();
    refuse({ kind: 'private-window' });
    sync.put(ROW);
    await settle();
    tryAgain();
    await settle();
    expect(sent).toHaveLength(1);
    refuse(null);
    sync.retry();
    await settle();
    expect(sync.get(ROW.id)?.state).toBe('saved');
  });
});

describe('two authors', () => {
  it('keep both texts', async () => {
    const { sync, settle, elsewhere, kept } = connect();
    sync.put(ROW);
    await settle();
    elsewhere({ note: 'theirs' });
    sync.put({ ...ROW, revision: 1, note: 'mine' });
    await settle();
    expect(kept()?.note).toContain('theirs');
    expect(kept()?.note).toContain('mine');
    expect(sync.get(ROW.id)?.wanted.note).toBe(kept()?.note);
  });

  it('hear of each other, and an older row changes nothing', async () => {
    const { sync, settle, elsewhere } = connect();
    sync.put(ROW);
    await settle();
    const before = sync.get(ROW.id)?.wanted;
    const theirs = elsewhere({ colour: 'pink' });
    sync.receive({ highlights: [theirs], gone: [] });
    expect(sync.get(ROW.id)?.wanted.colour).toBe('pink');
    if (before !== undefined) sync.receive({ highlights: [before], gone: [] });
    expect(sync.get(ROW.id)?.wanted.colour).toBe('pink');
  });

  it('do not undo each other while one is being written', async () => {
    const { sync, settle, elsewhere } = connect();
    sync.put(ROW);
    await settle();
    sync.put({ ...ROW, revision: 1, note: 'mine' });
    sync.receive({ highlights: [elsewhere({ colour: 'pink' })], gone: [] });
    expect(sync.get(ROW.id)?.wanted).toMatchObject({ note: 'mine', colour: 'pink' });
    await settle();
    await settle();
    expect(sync.get(ROW.id)).toMatchObject({ state: 'saved', wanted: { note: 'mine', colour: 'pink' } });
  });
});

it('another article keeps what is not saved', async () => {
  const { sync, settle } = connect();
  sync.put(ROW);
  sync.reset([{ ...ROW, id: '01890a5d-ac96-774b-bcce-b302099a8058', revision: 1 }]);
  expect(sync.rows()).toHaveLength(2);
  await settle();
  expect(sync.get(ROW.id)?.state).toBe('saved');
});
