import { makeArticle, makeHighlight } from './make-highlight.ts';

const quoted = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  paragraph: { ordinal: 0, hash: '00000000' },
});
/** Five highlights of two sites: notes and quotes in three languages, tags, a note on a page as a whole. */
export const ROWS = [
  makeHighlight(1, {
    note: 'Who pays for the coalition?',
    tags: ['money'],
    selector: quoted('funded by Riyadh'),
    colour: 'pink',
  }),
  makeHighlight(2, { selector: quoted('Pakistan eyes a lead role in the alliance') }),
  makeHighlight(3, { note: 'پاکستان کا کردار اہم ہے', article: 'https://urdu.example.com/b', tags: ['role', 'money'] }),
  makeHighlight(4, { note: 'التحالف الإسلامي العسكري', article: 'https://urdu.example.com/b' }),
  makeHighlight(5, { selector: null, note: 'On the page as a whole' }),
];
/** What is known of one of their pages. */
export const ARTICLES = new Map([
  ['https://example.org/a', makeArticle({ title: 'Anti-terror coalition', author: 'Simbal Khan' })],
]);
