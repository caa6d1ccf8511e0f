// What a page does to a field of ours that has the focus: functions that run in the page's own world.

type Act = () => unknown;

const command = (name: string, value = ''): readonly [string, Act] => [
  `execCommand: ${name}`,
  new Function(`document.execCommand(${JSON.stringify(name)}, false, ${JSON.stringify(value)})`) as Act,
];

/** While the reader writes: `acting` ends it. */
const whileWriting = (
  when: string,
  types: readonly string[],
  { capture, isLate = false }: { readonly capture: boolean; readonly isLate?: boolean },
): readonly [string, Act] => [
  `writing while the reader writes, ${when}`,
  // Sent as text: what it listens to has to be in it.
  new Function(
    `const acting = new AbortController();
     let isActing = false;
     const act = () => {
       if (isActing || acting.signal.aborted) return;
       isActing = true;
       document.execCommand('insertText', false, 'EVIL');
       isActing = false;
     };
     globalThis.acting = acting;
     for (const type of ${JSON.stringify(types)})
       addEventListener(type, () => (${isLate} ? setTimeout(act) : act()), { capture: ${capture}, signal: acting.signal });`,
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
  whileWriting('at each key', ['keydown', 'keypress', 'keyup'], { capture: true }),
];

/** Ways to undo what the reader has made. */
export const UNDOINGS: readonly (readonly [string, Act])[] = [
  command('undo'),
  command('redo'),
  command('delete'),
  [
    'Ctrl+Z, Cmd+Z, Ctrl+Y, Ctrl+Shift+Z by synthetic keys',
    () => {
      for (const target of [document.body, document, window, ...document.documentElement.children])
        for (const init of [
          { key: 'z', ctrlKey: true },
          { key: 'z', metaKey: true },
          { key: 'y', ctrlKey: true },
          { key: 'Z', ctrlKey: true, shiftKey: true },
        ])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
    },
  ],
];
