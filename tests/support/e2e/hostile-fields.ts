// What a page does to a field of ours that has the focus: functions that run in the page's own world.

type Act = () => unknown;

const command = (name: string, value = ''): readonly [string, Act] => [
  `execCommand: ${name}`,
  new Function(`document.execCommand(${JSON.stringify(name)}, false, ${JSON.stringify(value)})`) as Act,
];

interface WhileWriting {
  readonly capture: boolean;
  readonly isLate?: boolean;
  /** Writes what the reader writes. */
  readonly isEcho?: boolean;
}

/** While the reader writes: `acting` ends it. */
const whileWriting = (
  when: string,
  types: readonly string[],
  { capture, isLate = false, isEcho = false }: WhileWriting,
): readonly [string, Act] => [
  `writing while the reader writes, ${when}`,
  // Sent as text: what it listens to has to be in it.
  new Function(
    `const acting = new AbortController();
     let isActing = false;
     const act = (event) => {
       if (isActing || acting.signal.aborted) return;
       isActing = true;
       document.execCommand('insertText', false, ${isEcho} ? event.data ?? '' : 'EVIL');
       isActing = false;
     };
     globalThis.acting = acting;
     for (const type of ${JSON.stringify(types)})
       addEventListener(type, (event) => (${isLate} ? setTimeout(act, 0, event) : act(event)), { capture: ${capture}, signal: acting.signal });`,
  ) as Act,
];

/** Ways to write into a field, or to delete of it. */
export const FIELD_ACTS: readonly (readonly [string, Act])[] = [
  command('insertText', 'EVIL'),
  command('insertHTML', '<b>EVIL</b>'),
  command('insertParagraph'),
  command('insertLineBreak'),
  command('delete'),
  command('forwardDelete'),
  command('cut'),
  command('paste'),
  command('undo'),
  command('redo'),
  [
    'selecting all, then deleting and writing',
    () => {
      document.execCommand('selectAll');
      document.execCommand('delete');
      document.execCommand('selectAll');
      document.execCommand('insertText', false, 'EVIL');
    },
  ],
  [
    'moving the cursor, then writing',
    () => {
      getSelection()?.modify('move', 'backward', 'word');
      document.execCommand('insertText', false, 'EVIL');
    },
  ],
  [
    'input events and keys',
    () => {
      for (const target of [document.activeElement ?? document.body, ...document.documentElement.children]) {
        for (const inputType of ['insertText', 'deleteContentBackward', 'historyUndo'])
          for (const type of ['beforeinput', 'input'])
            target.dispatchEvent(
              new InputEvent(type, { data: 'EVIL', inputType, bubbles: true, composed: true, cancelable: true }),
            );
        for (const init of [
          { key: 'Backspace' },
          { key: 'E' },
          { key: 'Enter', ctrlKey: true },
          { key: 'z', ctrlKey: true },
        ])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
      }
    },
  ],
  whileWriting('in the announcement of a letter', ['beforeinput'], { capture: true }),
  whileWriting('in the announcement, after our own listeners', ['beforeinput'], { capture: false }),
  whileWriting('after the announcement', ['beforeinput'], { capture: true, isLate: true }),
  whileWriting('as a letter comes', ['input'], { capture: true }),
  whileWriting('after a letter has come', ['input'], { capture: false }),
  whileWriting('the same letter in its announcement', ['beforeinput'], { capture: true, isEcho: true }),
  whileWriting('the same letter as it comes', ['input'], { capture: true, isEcho: true }),
  whileWriting('at each key', ['keydown', 'keypress', 'keyup'], { capture: true }),
];

const keys = (name: string, inits: readonly KeyboardEventInit[]): readonly [string, Act] => [
  name,
  new Function(
    `for (const target of [document.body, document, window, ...document.documentElement.children])
       for (const init of ${JSON.stringify(inits)}) globalThis.key(target, init);`,
  ) as Act,
];

/** Ways to undo what the reader has made; a redo would bring it back. */
export const UNDOINGS: readonly (readonly [string, Act])[] = [
  command('undo'),
  command('delete'),
  keys('Ctrl+Z', [{ key: 'z', ctrlKey: true }]),
  keys('Cmd+Z', [{ key: 'z', metaKey: true }]),
];

/** Ways to bring back what the reader has undone. */
export const REDOINGS: readonly (readonly [string, Act])[] = [
  command('redo'),
  keys('Ctrl+Y', [{ key: 'y', ctrlKey: true }]),
  keys('Ctrl+Shift+Z, Cmd+Shift+Z', [
    { key: 'Z', ctrlKey: true, shiftKey: true },
    { key: 'Z', metaKey: true, shiftKey: true },
  ]),
];

/** Prevents the next deletion, and does one of the same kind to the whole field. */
export function deleteInstead(): void {
  addEventListener(
    'beforeinput',
    (event) => {
      event.preventDefault();
      setTimeout(() => {
        document.execCommand('selectAll');
        document.execCommand('delete');
      });
    },
    { capture: true, once: true },
  );
}
