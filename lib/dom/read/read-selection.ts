// From what is selected to the text that it stands in, and why some selections are refused.
import type { Span } from '../../core/text/span.ts';
import type { LiveBlock } from './read-blocks.ts';
import { callMethod, isEditable } from './read-property.ts';

/** The spans of the blocks' text that a range covers, in page order; the inverse of `toRange`. */
export function toSpans(blocks: readonly LiveBlock[], range: Range): Span[] {
  return blocks.flatMap(({ pieces }, block) => {
    const covered = pieces.flatMap((piece) => coverPiece(piece, range) ?? []);
    const [start, end] = [covered[0]?.start ?? 0, covered.at(-1)?.end ?? 0];
    return end > start ? [{ block, start, end }] : [];
  });
}

/** The part of a text node that a range covers, in the block's text; `null` for none. */
function coverPiece({ node, at, length }: LiveBlock['pieces'][number], range: Range): Omit<Span, 'block'> | null {
  if (!range.intersectsNode(node)) return null;
  const from = node === range.startContainer ? Math.min(range.startOffset, length) : 0;
  const to = node === range.endContainer ? Math.min(range.endOffset, length) : length;
  return to > from ? { start: at + from, end: at + to } : null;
}

/** `frame`: the focus is in a frame, whose selection is its own. */
export type SelectionRefusal = 'editor' | 'password' | 'field' | 'frame' | 'empty';

/** Why what is selected cannot be highlighted; `null` when it can. */
export function refusalOf(document: Document): SelectionRefusal | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLIFrameElement) return 'frame';
  const selection = document.getSelection();
  const isEmpty = selection === null || selection.isCollapsed || selection.toString().trim() === '';
  if (activeElement instanceof HTMLInputElement && isEmpty)
    return activeElement.type === 'password' ? 'password' : 'field';
  if (activeElement instanceof HTMLTextAreaElement && isEmpty) return 'field';
  if (selection === null || isEmpty) return 'empty';
  const [from, to] = [editorAround(selection.anchorNode), editorAround(selection.focusNode)];
  if (from ?? to) return 'editor';
  return null;
}

function editorAround(node: Node | null): Element | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  if (element === null) return null;
  if (isEditable(element)) return element;
  return callMethod(element, 'closest', 'input, textarea, select, [role="textbox"], [contenteditable=""]');
}
