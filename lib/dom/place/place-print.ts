/**
 * Makes a document of one of the extension's own pages, so that the browser's own print command prints it: title,
 * language, direction, styles and `main` of `html` are put into `document`. `html` is parsed and never run.
 */
export function placePrint(document: Document, html: string): void {
  const print = new DOMParser().parseFromString(html, 'text/html');
  document.title = print.title;
  document.documentElement.lang = print.documentElement.lang;
  document.documentElement.dir = print.documentElement.dir;
  document.head.append(...print.querySelectorAll('style'));
  document.body.append(...print.querySelectorAll('main'));
}
