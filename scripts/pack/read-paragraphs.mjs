// The text of an article that a pack is checked against: a saved page, or plain text with a paragraph a line.
import { readText } from './read-input.mjs';

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);
const SILENT = new Set('head iframe noscript object script select style svg template textarea'.split(' '));

/**
 * The blocks of text of a saved page, or the lines of a text file, in order.
 * @param {string} file
 * @returns {Promise<string[]>}
 */
export async function readParagraphs(file) {
  const text = readText(file);
  if (!/\.x?html?$/i.test(file)) return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const { parseHTML } = await import('linkedom');
  /** @type {string[]} */
  const paragraphs = [''];
  addText(parseHTML(text).document, paragraphs);
  return paragraphs.filter((paragraph) => paragraph.trim() !== '');
}

/** @param {Node} node @param {string[]} paragraphs the last one is open */
function addText(node, paragraphs) {
  for (const child of node.childNodes) {
    const name = child.nodeName.toLowerCase();
    if (child.nodeType === 3) paragraphs.push((paragraphs.pop() ?? '') + child.nodeValue);
    else if (name === 'br') addBreak(child, paragraphs);
    else if (child.nodeType === 1 && !SILENT.has(name)) {
      if (BLOCK.has(name)) paragraphs.push('');
      addText(child, paragraphs);
      if (BLOCK.has(name)) paragraphs.push('');
    }
  }
}

/** Two in a row end a paragraph, one is a space. @param {Node} node @param {string[]} paragraphs */
function addBreak(node, paragraphs) {
  let before = node.previousSibling;
  while (before?.nodeType === 3 && before.nodeValue?.trim() === '') before = before.previousSibling;
  if (before?.nodeName.toLowerCase() === 'br') paragraphs.push('');
  else paragraphs.push(`${paragraphs.pop() ?? ''} `);
}
