import { expect, test } from 'vitest';
import { placePrint } from '../../../lib/dom/place/place-print.ts';

const PRINT = `<!doctype html><html lang="ar" dir="rtl"><head><title>The ferry</title><style>p { color: red }</style></head>
<body><header>left out</header><main><p onclick="alert(1)">Text</p><script>globalThis.hasRun = true</script></main></body></html>`;

test('the page becomes the print, and nothing of it runs', () => {
  const page = document.implementation.createHTMLDocument('Postil');
  page.body.innerHTML = '<div id="root"></div>';
  placePrint(page, PRINT);
  expect(page.title).toBe('The ferry');
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect(page.head.querySelector('style')?.textContent).toBe('p { color: red }');
  expect(page.body.querySelector('main p')?.textContent).toBe('Text');
  expect(page.body.textContent).not.toContain('left out');
  expect(page.body.querySelector('#root')).not.toBeNull();
  expect(globalThis).not.toHaveProperty('hasRun');
});
