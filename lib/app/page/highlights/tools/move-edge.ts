// One end of a range, moved: to a point of the page, or by a step of the browser's own.

/** Which end of a range. */
export type Edge = 'start' | 'end';

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

interface Step {
  readonly by: 'left' | 'right' | 'backward' | 'forward';
  readonly unit: 'character' | 'word' | 'sentence';
}

/** The range with this end elsewhere; `null` where that would leave no words, or turn it inside out. */
export function moveEdge(range: Range, edge: Edge, to: Caret | null): Range | null {
  if (to === null) return null;
  const moved = range.cloneRange();
  if (edge === 'start') moved.setStart(to.node, to.offset);
  else moved.setEnd(to.node, to.offset);
  return moved.collapsed || moved.toString().trim() === '' ? null : moved;
}

const DIRECTIONS: Readonly<Record<string, Step['by']>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'backward',
  ArrowDown: 'forward',
};

/** The step of an arrow key: a word, with Shift a sentence, with Ctrl or Alt a letter; `null` for other keys. */
export function readKey({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent): Step | null {
  const by = DIRECTIONS[key];
  if (by === undefined) return null;
  return { by, unit: shiftKey ? 'sentence' : ctrlKey || altKey ? 'character' : 'word' };
}

/** Where a step leads, by the browser's own idea of a word, on the page's selection, which is put back afterwards. */
export function stepEdge(range: Range, edge: Edge, { by, unit }: Step): Caret | null {
  const selection = range.startContainer.ownerDocument?.getSelection() ?? null;
  if (selection === null) return null;
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (edge === 'start') selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  selection.modify('extend', by, unit);
  const { focusNode, focusOffset } = selection;
  selection.removeAllRanges();
  if (before !== null) selection.addRange(before);
  return focusNode === null ? null : { node: focusNode, offset: focusOffset };
}
