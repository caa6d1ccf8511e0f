import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { createOwnRows } from '../../../lib/core/highlight/own-rows.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const ID = makeHighlight(1).id;
const RULE = '\n\n---\n\n';

/** All that waits for promises has its turn. */
const turns = async () => {
  for (let nth = 0; nth < 20; nth++) await Promise.resolve();
};

/** One page over a store that answers at once. */
async function openPage({ note = '', drafts = [] as readonly Draft[] } = {}) {
  const store = createMemoryHighlightStore({ now: () => 0 });
  await store.save([{ highlight: makeHighlight(1, { note }), base: null }]);
  const sent: string[] = [];
  const kept: Draft[] = [];
  const errors: unknown[] = [];
  const timers: (() => void)[] = [];
  let open: string | null = null;
  let refusal: StoreProblem | null = null;
  let draws = () => {};
  const own = createOwnRows({
    send: async (change) => {
      sent.push(change.highlight.note);
      if (refusal !== null) return { highlights: [], problem: refusal };
      const saved = await store.save([change]);
      return saved.ok ? { highlights: saved.value, problem: null } : { highlights: [], problem: saved.problem };
    },
    explain: () => ({ kind: 'failed', message: '' }),
    article: () => null,
    keepDraft: async (draft) => void kept.push(draft),
    settings: () => DEFAULT_SETTINGS,
    now: () => '2026-01-01T00:00:00.000Z',
    later: (work) => {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), 1);
    },
    onChange: () => draws(),
    onError: (error) => errors.push(error),
    isOpen: (id) => id === open,
  });
  own.load({ highlights: await store.listAll(), drafts });
  await turns();
  const rowNow = async () => {
    const row = await store.find(ID);
    if (row === null) throw new Error('Expected a row');
    return row;
  };
  return {
    own,
    store,
    sent,
    kept,
    errors,
    write: (text: string) => {
      open = ID;
      own.writer.open(ID);
      own.writer.write(ID, text);
    },
    rest: async () => {
      for (const work of timers.splice(0)) work();
      await turns();
    },
    elsewhere: async (fields: Partial<Highlight>) => {
      const base = await rowNow();
      const saved = await store.save([{ highlight: { ...base, ...fields }, base }]);
      own.receive({ highlights: saved.ok ? saved.value : [], gone: [] });
    },
    refuse: (problem: StoreProblem | null) => {
      refusal = problem;
    },
    drawBy: (draw: () => void) => {
      draws = draw;
    },
    rowNow,
    note: async () => (await rowNow()).note,
    state: () => own.sync.get(ID)?.state,
    problem: () => own.sync.get(ID)?.problem,
  };
}

describe('tags of a note', () => {
  const tags = (letter: string, count: number) => Array.from({ length: count }, (_, nth) => `${letter}${nth}`);

  it.each([
    [HIGHLIGHT_LIMITS.tags, 5, HIGHLIGHT_LIMITS.tags],
    [HIGHLIGHT_LIMITS.tags - 5, 20, HIGHLIGHT_LIMITS.tags],
    [0, HIGHLIGHT_LIMITS.tags + 20, HIGHLIGHT_LIMITS.tags],
    [3, 4, 7],
  ])('with %i of the row and %i in its text are %i, and the note is saved', async (given, written, wanted) => {
    const page = await openPage();
    await page.elsewhere({ tags: tags('given', given) });
    const text = tags('#written', written).join(' ');
    page.write(text);
    await page.rest();
    const row = await page.rowNow();
    expect([row.note, row.tags.length, page.state()]).toEqual([text, wanted, 'saved']);
    expect(row.tags.slice(0, given)).toEqual(tags('given', given));
  });
});

describe('a draft of before', () => {
  it.each<[string, Draft['base'], string, string | null]>([
    ['goes on from the note: it is written on', 'the note', 'the note, typed on', null],
    ['is of another note: it is offered', 'an older note', 'an older note, typed on', 'an older note, typed on'],
    ['is of an empty note, which has text now: it is offered', '', 'written on the page', 'written on the page'],
    ['has nothing that the note has not', 'older', 'the note', null],
  ])('%s', async (_name, base, note, offered) => {
    const page = await openPage({ note: 'the note', drafts: [{ id: ID, note, base }] });
    expect(page.own.offerOf(ID)?.note ?? null).toBe(offered);
    expect(await page.note()).toBe(base === 'the note' ? note : 'the note');
  });

  it.each([
    ['both', `the note${RULE}the draft`],
    ['draft', 'the draft'],
    ['discard', 'the note'],
  ] as const)('is chosen: %s', async (choice, wanted) => {
    const page = await openPage({ note: 'the note', drafts: [{ id: ID, note: 'the draft', base: 'x' }] });
    page.own.choose(ID, choice);
    await turns();
    expect(await page.note()).toBe(wanted);
    expect(page.own.offerOf(ID)).toBeNull();
    expect(page.kept.at(-1)).toMatchObject({ id: ID, note: null });
  });

  it('is not overwritten by what is written meanwhile', async () => {
    const page = await openPage({ note: 'the note', drafts: [{ id: ID, note: 'the draft', base: 'x' }] });
    page.write('the note and more');
    await page.rest();
    for (const { note } of page.kept) expect(note).toContain('the draft');
    expect(await page.note()).toBe('the note and more');
    expect(page.own.offerOf(ID)?.note).toBe('the draft');
  });
});

describe('a note that is written', () => {
  it('keeps what another author saved between two keys', async () => {
    const page = await openPage({ note: 'base.' });
    page.write('base. mine');
    await page.elsewhere({ note: 'Theirs first. base.' });
    page.write('base. mine, more');
    await page.rest();
    expect(await page.note()).toBe('Theirs first. base. mine, more');
    expect(page.own.writer.textOf(ID)).toBe(await page.note());
  });

  it('has the base of its beginning in its drafts, and no draft when it is saved', async () => {
    const page = await openPage({ note: 'base.' });
    page.write('base. mine');
    await page.elsewhere({ note: 'Theirs. base.' });
    page.write('base. mine, more');
    await turns();
    expect(page.kept.map(({ base }) => base)).toEqual(['base.', 'base.']);
    await page.rest();
    expect(page.kept.at(-1)?.note).toBeNull();
  });

  it('is followed where nothing was typed', async () => {
    const page = await openPage({ note: 'base.' });
    page.own.writer.open(ID);
    await page.elsewhere({ note: 'theirs' });
    expect(page.own.writer.textOf(ID)).toBe('theirs');
    await page.rest();
    expect(page.sent).toEqual([]);
  });

  it('stays on the page when it is deleted for good elsewhere, and is never sent again', async () => {
    const page = await openPage({ note: 'base.' });
    page.write('base. mine');
    await page.elsewhere({ deleted: '2026-01-02T00:00:00.000Z' });
    await page.store.purge(null);
    page.own.receive({ highlights: [], gone: [ID] });
    await turns();
    expect([page.state(), page.problem()?.kind]).toEqual(['unsaved', 'deleted-for-good']);
    expect(page.own.writer.textOf(ID)).toBe('base. mine');
    const before = page.sent.length;
    page.write('base. mine, more');
    await page.rest();
    page.own.sync.retry();
    await page.rest();
    expect(page.own.writer.textOf(ID)).toBe('base. mine, more');
    expect(page.sent).toHaveLength(before);
  });

  it('comes back from the bin', async () => {
    const page = await openPage({ note: 'base.' });
    page.write('base. mine');
    await page.elsewhere({ deleted: '2026-01-02T00:00:00.000Z' });
    await page.rest();
    expect(await page.rowNow()).toMatchObject({ note: 'base. mine', deleted: null });
  });
});

describe('a page that cannot be drawn', () => {
  it('has its rows and notes saved, and says why once each time', async () => {
    const page = await openPage();
    page.drawBy(() => {
      throw new TypeError('children is not iterable');
    });
    page.own.sync.put({ ...(await page.rowNow()), colour: 'pink' });
    page.write('a note');
    await page.rest();
    expect(await page.rowNow()).toMatchObject({ colour: 'pink', note: 'a note' });
    expect(page.state()).toBe('saved');
    expect(page.errors.length).toBeGreaterThan(0);
  });

  it('is sent before it is drawn', async () => {
    const page = await openPage();
    const seen: number[] = [];
    page.drawBy(() => seen.push(page.sent.length));
    page.own.sync.put({ ...(await page.rowNow()), colour: 'pink' });
    expect(seen).toEqual([1]);
  });
});

describe('what the store will not take', () => {
  it.each<[StoreProblem, boolean]>([
    [{ kind: 'failed', message: 'x' }, true],
    [{ kind: 'storage-full' }, true],
    [{ kind: 'storage-unavailable' }, true],
    [{ kind: 'read-only', broken: 'mirror' }, true],
    [{ kind: 'upgrade-blocked' }, true],
    [{ kind: 'refused', why: 'x' }, false],
    [{ kind: 'deleted-for-good' }, false],
    [{ kind: 'too-long', field: 'note' }, false],
    [{ kind: 'newer-schema' }, false],
    [{ kind: 'private-window' }, false],
  ])('%j is tried again by itself: %s', async (problem, isTriedAgain) => {
    const page = await openPage();
    page.refuse(problem);
    page.own.sync.put({ ...(await page.rowNow()), colour: 'pink' });
    await turns();
    expect([page.state(), page.problem()]).toEqual(['unsaved', problem]);
    await page.rest();
    await page.rest();
    expect(page.sent.length > 1).toBe(isTriedAgain);
  });

  it('is not even sent where it is too long, and is once it is shorter', async () => {
    const page = await openPage();
    page.write('x'.repeat(HIGHLIGHT_LIMITS.note + 1));
    await page.rest();
    expect([page.sent, page.problem()]).toEqual([[], { kind: 'too-long', field: 'note' }]);
    page.write('short');
    await page.rest();
    expect([page.state(), await page.note()]).toEqual(['saved', 'short']);
  });
});
