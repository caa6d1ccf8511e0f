import { expect, test } from 'vitest';
import { createPageContext, readMoment } from '../../../lib/app/page/page-context.ts';
import { rangeOf } from '../../support/add-html.ts';
import { replacePage } from '../../support/load-page.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeShowing } from '../../support/make-showing.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

const options = () => ({
  css: '',
  shadowMode: 'closed' as const,
  marksSeed: undefined,
  onOpen: () => undefined,
  signal: signalForTest(),
});

test('a page that shows nothing yet has nothing of ours', () => {
  const before = document.documentElement.outerHTML;
  const { text, marks, host } = createPageContext(document, options());
  expect([text.value, marks.value, host.element.isConnected]).toEqual([null, [], false]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a document without a window is no page', () => {
  expect(() => createPageContext(document.implementation.createHTMLDocument(), options())).toThrow(
    'Expected a document in a window',
  );
});

test('the marks are the words of the notes, and of the guests', async () => {
  const { showing } = await makeShowing();
  const wordsOf = ({ marks, noteMarks }: typeof showing) =>
    [noteMarks, marks].map(({ value }) => value.map(({ range }) => `${range}`));
  const notes = ['The ferry returns', 'captain', 'nobody aboard had known of the storm'];
  const before = showing.noteMarks.value;
  showing.margin.receive([makeGuest('h1', {}, [rangeOf(document.body, 'strait')])]);
  expect(wordsOf(showing)).toEqual([notes, [...notes, 'strait']]);
  expect([showing.noteMarks.value, showing.text.value]).toEqual([before, showing.shown.reading]);
});

test('a moment has the address, and what the page prints of it', () => {
  replacePage('<head><link rel="canonical" href="https://www.harbour.example/node/7"></head><body></body>');
  const { url, canonicals } = readMoment({ document });
  expect([url, canonicals]).toEqual([location.href, ['https://www.harbour.example/node/7']]);
});
