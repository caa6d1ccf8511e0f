import { describe, expect, it } from 'vitest';
import type { PlacedHighlight } from '../../../../lib/app/page/highlights/highlight-model.ts';
import { idOf, keyOf, listGuests } from '../../../../lib/app/page/highlights/list-guests.ts';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { undo } from '../../../../lib/app/page/highlights/undo.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../../lib/core/highlight/highlight.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';
import { translateEnglish } from '../../../support/translate-english.ts';

const guestOf = (highlight: Highlight, state: PlacedHighlight['anchoring']['state'] = 'placed') => {
  const anchoring = { state, reason: null, score: 1, spans: [], quote: '', candidates: [] };
  const rows = [{ wanted: highlight, kept: null, state: 'unsaved' as const, problem: null, offer: null }];
  const settings = { ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, pink: 'Disagree' } };
  return listGuests({ placed: [{ highlight, anchoring, ranges: [] }], rows, settings }, translateEnglish)[0]?.note;
};

describe('the card of a highlight', () => {
  it.each<[Partial<Highlight>, string]>([
    [{}, 'words number 1'],
    [{ note: 'A note' }, 'A note'],
    [{ note: '  ' }, 'words number 1'],
    [{ selector: null, tags: ['one', 'two'] }, 'one two'],
    [{ note: 'word '.repeat(200) }, `${'word '.repeat(60).trim()}…`],
  ])('of %o has one line', (fields, line) => {
    const shown = guestOf(makeHighlight(1, fields))?.line ?? '';
    expect(shown.slice(0, 20)).toBe(line.slice(0, 20));
    expect(shown.length).toBeLessThanOrEqual(301);
  });

  it.each([
    ['pink', 'Disagree'],
    ['green', 'Green'],
  ] as const)('is titled by what %s means: %s', (colour, title) => {
    expect(guestOf(makeHighlight(1, { colour }))).toMatchObject({ colour, title });
  });

  it.each([
    [{}, 'placed', 'at-words'],
    [{}, 'moved', 'at-words'],
    [{}, 'orphan', 'nowhere'],
    [{ selector: null }, 'placed', 'at-top'],
  ] as const)('of %o, which is %s, is %s', (fields, state, stands) => {
    expect(guestOf(makeHighlight(1, fields), state)?.stands).toBe(stands);
  });

  it('says that the highlight is not saved', () => {
    expect(guestOf(makeHighlight(1))?.flag).toBe('unsaved');
  });

  it('has a key that leads back to the highlight; other cards’ keys do not', () => {
    const { id } = makeHighlight(1);
    expect([idOf(keyOf(id)), idOf('actor/pakistan'), idOf(null)]).toEqual([id, null, null]);
  });
});

it('the margin hears nothing of a page without highlights, and of the last one that goes', async () => {
  const { page, words, seen } = await openHighlights();
  const untouched = seen.guests;
  page.update({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  expect(seen.guests).toBe(untouched);
  make(page)(words.rangeOf('a fox'), 'green');
  expect(seen.guests).toHaveLength(1);
  undo(page)();
  expect(seen.guests).toEqual([]);
});
