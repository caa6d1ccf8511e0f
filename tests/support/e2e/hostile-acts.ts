// How a page's script tries to act for the reader: functions that run in the page's own world.

/** Something that the page does as if it were the reader, at these words of the page. */
type Act = (words: string) => unknown;

/** Ways to make, open, delete or undo something for the reader. */
export const ACTS: readonly (readonly [string, Act])[] = [
  [
    'h after a selection by script',
    (words) => {
      const { select, key } = globalThis as unknown as Forgery;
      select(words);
      for (const target of [document.body, document, window]) key(target, { key: 'h' });
    },
  ],
  [
    'a drag by synthetic pointer events',
    (words) => {
      const { select, pointer, key } = globalThis as unknown as Forgery;
      pointer('pointerdown', words, 0);
      pointer('mousedown', words, 0);
      select(words);
      pointer('pointerup', words, 1);
      pointer('mouseup', words, 1);
      key(document.body, { key: 'h' });
    },
  ],
  [
    'a selection that a synthetic key extends',
    (words) => {
      const { select, key } = globalThis as unknown as Forgery;
      select(words);
      key(document.body, { key: 'ArrowRight', shiftKey: true });
      getSelection()?.modify('extend', 'forward', 'character');
      key(document.body, { key: 'h' });
    },
  ],
  [
    'select all by a synthetic key',
    () => {
      const { key } = globalThis as unknown as Forgery;
      key(document.body, { key: 'a', ctrlKey: true });
      document.execCommand('selectAll');
      key(document.body, { key: 'h' });
    },
  ],
  [
    'a click on the words of a highlight',
    (words) => {
      const { pointer } = globalThis as unknown as Forgery;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) pointer(type, words, 0);
    },
  ],
  [
    'hovering over the words of a highlight',
    (words) => {
      const { pointer } = globalThis as unknown as Forgery;
      for (const type of ['pointerenter', 'pointerover', 'pointermove', 'mousemove']) pointer(type, words, 0);
    },
  ],
  ...['n', 'N', 'p', 'Enter', 'Tab', ' ', '1'].map((pressed): readonly [string, Act] => [
    `the key ${JSON.stringify(pressed)}`,
    // Sent as text: the key has to be in it.
    new Function(
      `for (const target of [document.body, document, window, ...document.documentElement.children])
           globalThis.key(target, { key: ${JSON.stringify(pressed)} });`,
    ) as Act,
  ]),
  [
    // By themselves: a redo would bring back what was undone.
    'Ctrl+Z, Cmd+Z',
    () => {
      const { key } = globalThis as unknown as Forgery;
      for (const target of [document.body, document, window, ...document.documentElement.children])
        for (const held of [{ ctrlKey: true }, { metaKey: true }]) key(target, { key: 'z', ...held });
    },
  ],
  [
    'Ctrl+Y, Ctrl+Shift+Z',
    () => {
      const { key } = globalThis as unknown as Forgery;
      for (const target of [document.body, document, window, ...document.documentElement.children])
        for (const init of [{ key: 'y' }, { key: 'Z', shiftKey: true }]) key(target, { ctrlKey: true, ...init });
    },
  ],
  [
    'execCommand: undo, redo, delete, insertText',
    () => {
      for (const command of ['undo', 'redo', 'delete', 'forwardDelete', 'cut']) document.execCommand(command);
      document.execCommand('insertText', false, 'EVIL');
    },
  ],
  [
    'clicks, focus and every pointer event on our hosts',
    () => {
      for (const element of document.documentElement.children) {
        const host = element as HTMLElement;
        host.click();
        host.focus();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'contextmenu'])
          for (let y = 0; y < innerHeight; y += 40)
            host.dispatchEvent(
              new MouseEvent(type, {
                bubbles: true,
                composed: true,
                cancelable: true,
                clientX: innerWidth - 120,
                clientY: y,
              }),
            );
      }
    },
  ],
  [
    'clicks on whatever is under each point of the margin',
    () => {
      for (let y = 4; y < innerHeight; y += 8)
        for (let x = 8; x < innerWidth; x += 60) {
          const element = document.elementFromPoint(x, y);
          if (element?.parentElement === document.documentElement && element !== document.body)
            element.dispatchEvent(
              new PointerEvent('click', {
                bubbles: true,
                composed: true,
                cancelable: true,
                clientX: x,
                clientY: y,
                detail: 1,
              }),
            );
        }
    },
  ],
  [
    'events of the window: hiding, freezing, toggling, printing, copying',
    () => {
      for (const type of [
        'pagehide',
        'pageshow',
        'beforeunload',
        'unload',
        'freeze',
        'resume',
        'beforeprint',
        'afterprint',
        'blur',
        'focus',
        'resize',
        'scroll',
        'hashchange',
        'popstate',
        'storage',
      ])
        window.dispatchEvent(new Event(type, { cancelable: true }));
      for (const type of [
        'visibilitychange',
        'selectionchange',
        'copy',
        'cut',
        'paste',
        'beforetoggle',
        'toggle',
        'input',
        'beforeinput',
        'submit',
      ])
        for (const target of [document, document.body, ...document.documentElement.children])
          target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
    },
  ],
  [
    'messages in the names that extensions use',
    () => {
      for (const body of ['run-command', 'highlight', 'undo', 'article-found', 'read-state', 'go-to'])
        for (const message of [
          { type: body, body: { command: 'highlight' } },
          JSON.stringify({ type: body, body: null }),
        ]) {
          window.postMessage(message, '*');
          window.dispatchEvent(new CustomEvent(body, { detail: message }));
          document.dispatchEvent(new CustomEvent(`postil:${body}`, { detail: message }));
          new BroadcastChannel('postil').postMessage(message);
        }
    },
  ],
  [
    'its own globals in our names',
    () => void Object.assign(globalThis, { postilVisit: null, postilHighlighter: null }),
  ],
];

/** What forged events are made with; put into the page by `prepareForgery`. */
interface Forgery {
  readonly select: (words: string) => void;
  readonly key: (target: EventTarget, init: KeyboardEventInit) => void;
  readonly pointer: (type: string, words: string, share: number) => void;
}

/** Runs in the page, once, before any act. */
export function prepareForgery(): void {
  const rangeOf = (words: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').replace(/\s/g, ' ').indexOf(words);
      if (at < 0 || node.parentElement?.getClientRects().length === 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range;
    }
    throw new Error(`Expected "${words}" on the page`);
  };
  const forgery: Forgery & { rangeOf: typeof rangeOf } = {
    rangeOf,
    select(words) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(rangeOf(words));
    },
    key(target, init) {
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
    },
    pointer(type, words, share) {
      const range = rangeOf(words);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      const point = { clientX: box.left + 2 + share * (box.width - 4), clientY: box.top + box.height / 2 };
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
      const init = { bubbles: true, composed: true, cancelable: true, view: window, detail: 1, ...point };
      (document.elementFromPoint(point.clientX, point.clientY) ?? document.body).dispatchEvent(new Kind(type, init));
    },
  };
  Object.assign(globalThis, forgery);
}
