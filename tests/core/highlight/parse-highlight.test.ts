import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import {
  changeSchema,
  parse,
  parseArticle,
  parseHighlight,
  parseSettings,
} from '../../../lib/core/highlight/parse-highlight.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const ROW = makeHighlight(1);
const pathOf = (parsed: { ok: true } | { ok: false; problem: string }) =>
  parsed.ok ? null : parsed.problem.split(': ')[0];

describe('a row', () => {
  it.each([
    ['of a highlight', ROW],
    ['of a note on a page', makeHighlight(1, { selector: null, note: 'said' })],
    ['in the bin', makeHighlight(1, { deleted: '2026-01-01T00:00:00.000Z' })],
    ['with tags in any script', makeHighlight(1, { tags: ['بحر', 'sea-side', '海'] })],
  ])('%s', (_name, row) => expect(parseHighlight(row)).toEqual({ ok: true, value: row }));

  it.each([
    ['no object', 7, '(root)'],
    ['an id that is none', { ...ROW, id: 'x' }, 'id'],
    ['an address that is script', { ...ROW, article: 'javascript:alert(1)' }, 'article'],
    [
      'an end before the start',
      { ...ROW, selector: { ...ROW.selector, position: { start: 5, end: 5 } } },
      'selector.position',
    ],
    ['a colour that is none', { ...ROW, colour: 'red' }, 'colour'],
    ['a tag with its sign', { ...ROW, tags: ['#sea'] }, 'tags.0'],
    ['a tag twice', { ...ROW, tags: ['a', 'a'] }, 'tags'],
    ['a field too many', { ...ROW, more: 1 }, 'more'],
  ])('with %s is none: its path is told', (_name, row, path) => expect(pathOf(parseHighlight(row))).toBe(path));

  it('is read of nothing that is not one', () => {
    fc.assert(fc.property(fc.anything(), (value) => !parseHighlight(value).ok));
  });
});

describe('a page and settings', () => {
  it('are read as they are', () => {
    expect(parseArticle(makeArticle())).toEqual({ ok: true, value: makeArticle() });
    expect(parseSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  it('of a time before reminders has theirs', () => {
    const { remindAfter, ...before } = DEFAULT_SETTINGS;
    expect(parseSettings(before)).toMatchObject({ value: { remindAfter } });
  });

  it.each([
    ['a title that is too long', parseArticle(makeArticle({ title: 'x'.repeat(2001) })), 'title'],
    ['a theme that is none', parseSettings({ ...DEFAULT_SETTINGS, theme: 'pink' }), 'theme'],
    [
      'a colour of a tag that is none',
      parseSettings({ ...DEFAULT_SETTINGS, tagColours: { a: 'red' } }),
      'tagColours.a',
    ],
  ])('with %s are none', (_name, parsed, path) => expect(pathOf(parsed)).toBe(path));
});

describe('a change', () => {
  const CHANGE = { highlight: ROW, base: ROW, article: makeArticle() };
  it.each([
    ['of a row', CHANGE],
    ['of a new row', { ...CHANGE, base: null }],
    ['without its page', { highlight: ROW, base: null }],
  ])('%s', (_name, change) => expect(parse(changeSchema, change)).toEqual({ ok: true, value: change }));

  it.each([
    ['with the base of another row', { ...CHANGE, base: makeHighlight(2) }, 'base'],
    ['that moves a row to another page', { ...CHANGE, base: { ...ROW, article: 'https://evil.org/' } }, 'base'],
    ['with another page', { ...CHANGE, article: makeArticle({ key: 'https://evil.org/' }) }, 'article'],
    ['of no row', { ...CHANGE, highlight: 7 }, 'highlight'],
  ])('%s is none', (_name, change, path) => expect(pathOf(parse(changeSchema, change))).toBe(path));
});
