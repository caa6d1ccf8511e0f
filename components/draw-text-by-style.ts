// In a page, our words are drawn by style and are no text. A closed root does not keep text from a page's scripts:
// `window.find` tells whether it is there, in some browsers `getSelection()` returns it, and both can be asked letter by
// letter. What `content` draws is in neither, and screen readers read it as they read text (CSS Generated Content 3,
// accessibility tree in accname-1.2, 2F).
import { h, options, type VNode } from 'preact';

/** Letters that are written from right to left, by blocks of Unicode. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;
const LEFT_TO_RIGHT_MARK = '\u200E';
const RIGHT_TO_LEFT_MARK = '\u200F';

/**
 * From here on Preact draws every text as an element whose style has the text. Call it once, before anything is
 * rendered. `dir="auto"` goes by text alone: a mark of the direction, which is not shown, takes the text's place.
 */
export function drawTextByStyle(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    // Preact makes nodes without a type of texts; their props are the text itself.
    const text: unknown = vnode.type === null ? vnode.props : null;
    if ((typeof text === 'string' || typeof text === 'number') && !isMark(text))
      Object.assign(vnode, { type: 'page-text', props: propsOf(`${text}`) });
    before?.(vnode);
  };
}

function propsOf(text: string) {
  const [first] = LETTER.exec(text) ?? [];
  if (first === undefined) return { 'data-text': text };
  return {
    'data-text': text,
    children: h('span', null, RIGHT_TO_LEFT.test(first) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK),
  };
}

const isMark = (text: unknown) => text === LEFT_TO_RIGHT_MARK || text === RIGHT_TO_LEFT_MARK;
