import { expect, test } from 'vitest';
import { parseSavedPage } from '../../../lib/dom/read/parse-saved-page.ts';

const PAGE = `<!doctype html><html><head><style>p > a { color: red }</style><meta name="author" content="N. Author">
<STYLE media="print"><!-- p { display: none } --></STYLE><title>A style = a way</title></head>
<body><p style="display:none" id="gone">Hidden</p><p class="a"
 style = 'color: red'>In style = as it is, &lt;style&gt; too</p><p style>None</p></body></html>`;

test('style attributes are there as they were set', () => {
  const document = parseSavedPage(PAGE);
  expect(document.querySelector<HTMLElement>('#gone')?.style.display).toBe('none');
  expect(document.querySelector<HTMLElement>('.a')?.style.color).toBe('red');
});

test('the head and the words stay as they are', () => {
  const document = parseSavedPage(PAGE);
  expect(document.head.querySelector('meta')?.content).toBe('N. Author');
  expect(document.title).toBe('A style = a way');
  expect(document.querySelector('.a')?.textContent).toBe('In style = as it is, <style> too');
  expect([...document.body.children].map(({ localName }) => localName)).toEqual(['p', 'p', 'p']);
});

test('there is no style sheet in it for a policy to report', () => {
  expect(parseSavedPage(PAGE).querySelector('style')).toBeNull();
});
