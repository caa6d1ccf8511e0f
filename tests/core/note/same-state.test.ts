import { describe, expect, test } from 'vitest';
import type { NotePlace, ReaderState } from '../../../lib/core/note/reader-state.ts';
import { isSameState } from '../../../lib/core/note/same-state.ts';

const PLACE: NotePlace = {
  note: 'claim/c01',
  kind: 'claim',
  state: 'placed',
  reason: null,
  quote: 'as found',
  paragraph: 3,
  places: 1,
  at: [{ start: 0.25, end: 0.3 }, null],
};
const STATE: ReaderState = {
  url: 'https://a.example/',
  title: 'A',
  recognition: {
    pack: 'p',
    confidence: 1,
    reason: 'text-and-address',
    copy: false,
    paragraphs: { found: 3, changed: 0, total: 3 },
  },
  notes: [PLACE],
  outline: [0, 0.5],
  order: ['claim/c01'],
  open: null,
  problems: [],
};

const withPlace = (place: Partial<NotePlace>): ReaderState => ({ ...STATE, notes: [{ ...PLACE, ...place }] });

describe('nobody is told again', () => {
  test.each<[string, ReaderState]>([
    ['of the same', structuredClone(STATE)],
    ['of places that have moved by a letter', withPlace({ at: [{ start: 0.2501, end: 0.3001 }, null] })],
    ['of paragraphs that have', { ...STATE, outline: [0, 0.5004] }],
  ])('%s', (_name, now) => expect(isSameState(STATE, now)).toBe(true));
});

describe('it is told', () => {
  test.each<[string, ReaderState]>([
    ['of another address', { ...STATE, url: 'https://a.example/2' }],
    ['of another title', { ...STATE, title: 'B' }],
    ['that nothing was recognised', { ...STATE, recognition: null }],
    ['of an open note', { ...STATE, open: 'claim/c01' }],
    ['of another order', { ...STATE, order: [] }],
    ['of a problem', { ...STATE, problems: [{ kind: 'host-removed' }] }],
    ['of another note', { ...STATE, notes: [PLACE, { ...PLACE, note: 'claim/c02' }] }],
    ['of other words', withPlace({ quote: 'other words' })],
    ['of a note that is lost', withPlace({ state: 'orphan', reason: 'absent' as NotePlace['reason'] })],
    ['of a place outside of the text', withPlace({ at: [null, null] })],
    ['of one place less', withPlace({ at: [{ start: 0.25, end: 0.3 }] })],
    ['of a place that has moved by a paragraph', withPlace({ at: [{ start: 0.27, end: 0.32 }, null] })],
    ['of one paragraph more', { ...STATE, outline: [0, 0.5, 0.7] }],
  ])('%s', (_name, now) => {
    expect(isSameState(STATE, now)).toBe(false);
    expect(isSameState(now, STATE)).toBe(false);
  });
});

test('places that creep are told in the end: they are compared with what was told', () => {
  const told = STATE;
  const creep = (by: number) => withPlace({ at: [{ start: 0.25 + by, end: 0.3 + by }, null] });
  expect([0.001, 0.002, 0.004, 0.006].map((by) => isSameState(told, creep(by)))).toEqual([true, true, true, false]);
});
