import { describe, expect, it } from 'vitest';
import { changeHighlight, isTooLong, setTags } from '../../../../lib/app/page/highlights/change.ts';
import { undo } from '../../../../lib/app/page/highlights/undo.ts';
import { HIGHLIGHT_LIMITS } from '../../../../lib/core/highlight/highlight-limits.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { tags: ['old'] });
const open = () => openHighlights({ rows: [ROW] });
const TOO_MANY = Array.from({ length: HIGHLIGHT_LIMITS.tags + 1 }, (_, nth) => `tag${nth}`);

describe('a change', () => {
  it('is kept, as one step, with the time it was made at', async () => {
    const { page, row, rest } = await open();
    expect(changeHighlight(page)(ROW.id, { colour: 'pink' })).toBe(true);
    await rest();
    expect(await row(ROW.id)).toMatchObject({ colour: 'pink', revision: 2 });
    expect((await row(ROW.id))?.modified).not.toBe(ROW.modified);
    expect([undo(page)(), undo(page)()]).toEqual([true, false]);
  });

  it('of a row that the page does not know is none', async () => {
    const { page, seen } = await open();
    expect([changeHighlight(page)('x', { colour: 'pink' }), undo(page)(), seen.sent]).toEqual([false, false, []]);
  });

  it('that makes a row too long is refused, and said', async () => {
    const { page, state, seen } = await open();
    expect(changeHighlight(page)(ROW.id, { tags: TOO_MANY })).toBe(false);
    expect([seen.sent, undo(page)()]).toEqual([[], false]);
    expect(state().toast?.text).toBe(state().announced?.text);
    expect(state().toast?.text).not.toBe('');
  });
});

it.each([
  [false, {}],
  [true, { tags: TOO_MANY }],
  [true, { note: 'x'.repeat(HIGHLIGHT_LIMITS.note + 1) }],
])('whether a row is too long is %s, and said only then', async (wanted, fields) => {
  const { page, state } = await open();
  expect([isTooLong(page)({ ...ROW, ...fields }), state().toast !== null]).toEqual([wanted, wanted]);
});

it.each<[readonly string[], string]>([
  [['old', 'new'], 'yellow'],
  [['old', 'new', 'ours'], 'violet'],
  [['old', 'ours', 'theirs'], 'violet'],
  [[], 'yellow'],
])('tags %o give the colour %s', async (tags, colour) => {
  const { page, state, row, rest } = await open();
  page.update({ settings: { ...state().settings, tagColours: { ours: 'violet', theirs: 'blue', old: 'green' } } });
  setTags(page)(ROW.id, tags);
  await rest();
  expect(await row(ROW.id)).toMatchObject({ tags, colour });
});
