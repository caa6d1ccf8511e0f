// What a reader does with highlights on a page, from end to end, over a store in memory.
import { describe, expect, it } from 'vitest';
import { attachHighlight } from '../../../../lib/app/page/highlights/attach.ts';
import { binHighlight } from '../../../../lib/app/page/highlights/bin.ts';
import { changeHighlight } from '../../../../lib/app/page/highlights/change.ts';
import { changeExtent, keepExtent } from '../../../../lib/app/page/highlights/extent.ts';
import { placedOf, rowOf } from '../../../../lib/app/page/highlights/highlight-model.ts';
import { makeHighlight as make, makeNote } from '../../../../lib/app/page/highlights/make.ts';
import { redo, undo } from '../../../../lib/app/page/highlights/undo.ts';
import { openEditor, writeNote } from '../../../../lib/app/page/highlights/write.ts';
import type { StoreProblem } from '../../../../lib/core/highlight/highlight-store.ts';
import { type HighlightsPage, openHighlights } from '../../../support/highlights-page.ts';

/** Makes a highlight of these words; it is saved. */
async function makeOf(opened: HighlightsPage, words: string): Promise<string> {
  const made = make(opened.page)(opened.words.rangeOf(words), 'green');
  await opened.rest();
  if (made === null) throw new Error('Expected a highlight, got none');
  return made.id;
}

describe('a highlight', () => {
  it('is painted, in the margin, kept, and announced when it is kept', async () => {
    const opened = await openHighlights();
    const made = make(opened.page)(opened.words.rangeOf('a lazy dog'), 'green');
    expect(opened.shown()).toEqual(['a lazy dog']);
    expect(opened.seen.tints[0]).toMatchObject({ colour: 'green' });
    expect(opened.seen.guests).toMatchObject([{ note: { line: 'a lazy dog', stands: 'at-words' } }]);
    expect([rowOf(opened.state(), made?.id ?? '')?.state, opened.state().announced]).toEqual(['saving', null]);
    await opened.rest();
    expect(rowOf(opened.state(), made?.id ?? '')?.state).toBe('saved');
    expect(opened.state().announced?.text).toContain('Green');
    expect(await opened.row(made?.id ?? '')).toMatchObject({ colour: 'green', revision: 1, deleted: null });
    expect(opened.seen.errors).toEqual([]);
  });

  it('has another colour, everywhere', async () => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'a lazy dog');
    changeHighlight(opened.page)(id, { colour: 'pink' });
    expect(opened.seen.tints[0]).toMatchObject({ colour: 'pink' });
    expect(opened.seen.guests).toMatchObject([{ note: { colour: 'pink' } }]);
    await opened.rest();
    expect(await opened.row(id)).toMatchObject({ colour: 'pink', revision: 2 });
  });

  it('goes to the bin, comes back by undoing and goes again by redoing', async () => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'a lazy dog');
    binHighlight(opened.page)(id);
    await opened.rest();
    expect([opened.shown(), opened.seen.guests]).toEqual([[], []]);
    expect((await opened.row(id))?.deleted).not.toBeNull();
    expect(undo(opened.page)()).toBe(true);
    await opened.rest();
    expect([opened.shown(), (await opened.row(id))?.deleted]).toEqual([['a lazy dog'], null]);
    expect(redo(opened.page)()).toBe(true);
    await opened.rest();
    expect([opened.shown(), opened.state().rows.length]).toEqual([[], 1]);
  });

  it('goes by undoing its making, and step by step all comes back', async () => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'a lazy dog');
    changeHighlight(opened.page)(id, { colour: 'pink' });
    await opened.rest();
    expect([undo(opened.page)(), rowOf(opened.state(), id)?.wanted.colour]).toEqual([true, 'green']);
    expect([undo(opened.page)(), undo(opened.page)(), opened.shown()]).toEqual([true, false, []]);
    expect([redo(opened.page)(), redo(opened.page)(), redo(opened.page)()]).toEqual([true, true, false]);
    await opened.rest();
    expect(await opened.row(id)).toMatchObject({ colour: 'pink', deleted: null });
  });

  it('has other words after its extent was changed, and the old ones after undoing', async () => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'a lazy dog');
    changeExtent(opened.page)(id);
    const { tool } = opened.state();
    expect(String(tool?.kind === 'extent' && tool.range)).toBe('a lazy dog');
    keepExtent(opened.page)(opened.words.rangeOf('a lazy dog, which sleeps'));
    expect([opened.state().tool, opened.shown()]).toEqual([null, ['a lazy dog, which sleeps']]);
    await opened.rest();
    expect((await opened.row(id))?.selector?.quote.exact).toBe('a lazy dog, which sleeps');
    undo(opened.page)();
    expect(opened.shown()).toEqual(['a lazy dog']);
  });
});

describe('notes', () => {
  it('are all kept, however quickly one follows the other', async () => {
    const opened = await openHighlights();
    const words = ['a fox', 'quick', 'brown', 'jumps', 'a lazy dog', 'sleeps', 'all of this', 'neither', 'for good'];
    for (const each of words) {
      makeNote(opened.page)(opened.words.rangeOf(each), 'blue');
      const id = opened.state().writing?.id ?? '';
      expect(opened.state().open).toBe(id);
      for (let end = 1; end <= each.length; end++) writeNote(opened.page)(id, each.slice(0, end));
    }
    openEditor(opened.page)(null);
    await opened.rest();
    await opened.rest();
    const kept = await opened.store.listAll();
    expect(kept.map(({ note }) => note).sort()).toEqual([...words].sort());
    for (const { note, selector } of kept) expect(note).toBe(selector?.quote.exact);
    expect(opened.state().drafts).toEqual([]);
    expect(opened.state().rows.every(({ state }) => state === 'saved')).toBe(true);
  });

  it.each<[StoreProblem]>([
    [{ kind: 'storage-full' }],
    [{ kind: 'storage-unavailable' }],
    [{ kind: 'upgrade-blocked' }],
    [{ kind: 'failed', message: '' }],
  ])('that cannot be kept stay on the page and are kept once that is over: %o', async (problem) => {
    const opened = await openHighlights();
    makeNote(opened.page)(opened.words.rangeOf('a lazy dog'), 'blue');
    const id = opened.state().writing?.id ?? '';
    await opened.rest();
    writeNote(opened.page)(id, 'Half a');
    opened.refuse(problem);
    writeNote(opened.page)(id, 'Half a sentence');
    await opened.rest();
    expect(rowOf(opened.state(), id)).toMatchObject({ state: 'unsaved', problem });
    expect(opened.state().writing?.text).toBe('Half a sentence');
    expect(opened.seen.tints.find(({ colour }) => colour === 'unsaved')?.ranges).toHaveLength(1);
    writeNote(opened.page)(id, 'Half a sentence, and the rest');
    opened.refuse(null);
    await opened.rest();
    await opened.rest();
    expect((await opened.row(id))?.note).toBe('Half a sentence, and the rest');
    expect(rowOf(opened.state(), id)?.state).toBe('saved');
  });

  it('that another tab changes meanwhile have both texts, and what is typed on', async () => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'a lazy dog');
    openEditor(opened.page)(id);
    writeNote(opened.page)(id, 'Mine');
    await opened.elsewhere(id, { note: 'Theirs', colour: 'violet' });
    expect(opened.state().writing?.text).toBe('Mine');
    await opened.rest();
    const { text = '' } = opened.state().writing ?? {};
    expect(text).toContain('Mine');
    expect(text).toContain('Theirs');
    writeNote(opened.page)(id, `${text} and more`);
    openEditor(opened.page)(null);
    await opened.rest();
    expect(await opened.row(id)).toMatchObject({ note: `${text} and more`, colour: 'violet' });
  });

  it('that another tab deletes while they are written stay, with what was typed', async () => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'a lazy dog');
    openEditor(opened.page)(id);
    writeNote(opened.page)(id, 'Mine');
    await opened.elsewhere(id, { deleted: '2026-11-30T13:00:00.000Z' });
    expect(opened.shown()).toEqual(['a lazy dog']);
    await opened.rest();
    expect(await opened.row(id)).toMatchObject({ note: 'Mine', deleted: null });
  });
});

describe('an orphan', () => {
  const EDITED = ['Nothing of the old words is here any more, only others.', 'A second paragraph of new words.'];

  it.each(['selection', 'candidate'] as const)('is attached to a %s', async (to) => {
    const opened = await openHighlights();
    const id = await makeOf(opened, 'The second paragraph has a lazy dog');
    opened.words.rewrite(to === 'selection' ? EDITED : [...EDITED, 'The second part has one more lazy cat']);
    expect(placedOf(opened.state(), id)?.anchoring.state).toBe('orphan');
    expect(opened.seen.guests).toMatchObject([{ note: { stands: 'nowhere' } }]);
    opened.words.selectWords('only others');
    const block = opened.words.read().blocks.length - 1;
    const candidate = { spans: [{ block, start: 0, end: 15 }], quote: 'The second part', score: 0.5 };
    attachHighlight(opened.page)(id, to === 'selection' ? to : candidate);
    const wanted = to === 'selection' ? 'only others' : 'The second part';
    expect([opened.shown(), opened.state().open]).toEqual([[wanted], id]);
    await opened.rest();
    expect((await opened.row(id))?.selector?.quote.exact).toBe(wanted);
  });
});
