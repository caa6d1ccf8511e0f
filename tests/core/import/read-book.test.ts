import { expect, it } from 'vitest';
import { readBook } from '../../../lib/core/import/read-book.ts';

const set = (about: unknown) => ({ type: 'AnnotationSet', about });

it.each([
  [set({ 'dc:title': 'Walden', 'dc:creator': 'Thoreau' }), { title: 'Walden', author: 'Thoreau' }],
  [set({ title: 'Walden', creator: ['Ann', { name: 'Bo' }] }), { title: 'Walden', author: 'Ann, Bo' }],
  [set({ 'dc:title': { en: 'Walden', fr: 'Walden ou' } }), { title: 'Walden', author: '' }],
  [set({ 'dc:identifier': 'urn:isbn:1', 'dc:creator': 'Thoreau' }), { title: 'urn:isbn:1', author: '' }],
  [set({}), { title: '', author: '' }],
  [
    { type: ['AnnotationSet'], about: { title: 'W' } },
    { title: 'W', author: '' },
  ],
  [{ type: 'AnnotationCollection', about: {} }, null],
  [{ type: 'AnnotationSet', about: 'Walden' }, null],
  [null, null],
])('the book of %j is %j', (json, book) => {
  expect(readBook(json)).toEqual(book);
});
