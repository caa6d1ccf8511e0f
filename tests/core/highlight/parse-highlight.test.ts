import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import {
  parseArticle,
  parseChange,
  parseHighlight,
  parseSettings,
} from '../../../lib/core/highlight/parse-highlight.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'mine', tags: ['sea'], revision: 2 });
const SELECTOR = ROW.selector;
const pathOf = (parsed: ReturnType<typeof parseHighlight>) => (parsed.ok ? null : parsed.problem.split(':')[0]);

describe('a row', () => {
  it.each([
    ['with a place', {}],
    ['on the page as a whole', { selector: null }],
    ['in the bin', { deleted: ROW.created }],
    ['with times in another zone', { created: '2026-01-01T00:00:00+05:00' }],
    ['of a file', { article: 'file:///home/reader/a.html' }],
    ['of a book', { article: 'urn:postil:book:Walden' }],
  ])('%s is read as it is', (_name, fields) => {
    expect(parseHighlight({ ...ROW, ...fields })).toEqual({ ok: true, value: { ...ROW, ...fields } });
  });

  it.each<[string, object]>([
    ['id', { id: '4f0c1c2e-0000-4000-8000-000000000000' }],
    ['article', { article: 'javascript:alert(1)' }],
    ['article', { article: 'no address' }],
    ['colour', { colour: 'mauve' }],
    ['note', { note: null }],
    ['tags', { tags: ['sea', 'sea'] }],
    ['tags.0', { tags: ['two words'] }],
    ['tags.0', { tags: ['#sea'] }],
    ['created', { created: 'yesterday' }],
    ['deleted', { deleted: true }],
    ['revision', { revision: -1 }],
    ['revision', { revision: 1.5 }],
    ['extra', { extra: 1 }],
    ['selector.quote.exact', { selector: { ...SELECTOR, quote: { exact: '', prefix: '', suffix: '' } } }],
    ['selector.position', { selector: { ...SELECTOR, position: { start: 5, end: 5 } } }],
    ['selector.paragraph.hash', { selector: { ...SELECTOR, paragraph: { ordinal: 0, hash: 'xyz' } } }],
  ])('is refused at %s: %#', (path, fields) => {
    expect(pathOf(parseHighlight({ ...ROW, ...fields }))).toBe(path);
  });

  it('of any JSON is refused or read, and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !parseHighlight(value).ok));
  });
});

it('an article and settings are read, or refused at the path', () => {
  expect(parseArticle(makeArticle())).toEqual({ ok: true, value: makeArticle() });
  expect(parseArticle({ ...makeArticle(), title: 7 })).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^title: /),
  });
  const { remindAfter, ...old } = DEFAULT_SETTINGS;
  expect(parseSettings(old)).toEqual({ ok: true, value: { ...old, remindAfter } });
  expect(parseSettings({ ...DEFAULT_SETTINGS, theme: 'sepia' })).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^theme: /),
  });
});

describe('a change', () => {
  const change = { highlight: ROW, base: null };
  it.each([
    ['of a new row', change],
    ['of a row that is kept', { ...change, base: ROW }],
    ['with its page', { ...change, article: makeArticle({ key: ROW.article }) }],
  ])('%s is read', (_name, value) => expect(parseChange(value)).toEqual({ ok: true, value }));

  it.each([
    ['base', { ...change, base: makeHighlight(2) }],
    ['base', { ...change, base: { ...ROW, article: 'https://other.example/' } }],
    ['article.key', { ...change, article: makeArticle({ key: 'https://other.example/' }) }],
    ['highlight.id', { ...change, highlight: { ...ROW, id: `${idOf(1)}x` } }],
  ])('is refused at %s: %#', (path, value) => {
    expect(parseChange(value)).toMatchObject({ ok: false, problem: expect.stringMatching(new RegExp(`^${path}: `)) });
  });
});
