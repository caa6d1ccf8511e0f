// The sentence at the foot of the window that outlives the extension, and what is written down there for the script of
// its next version.
import type { Life } from '../watch/watch-life.ts';

/** The sentence that says that the extension is gone, and the paper for its next version. */
export interface Farewell {
  /** Marks a root as ours, and brings the sentence into it unless it is on the page already. Not seen before the end. */
  readonly attach: (root: ShadowRoot) => void;
  /** `token`: what a script of the next version knows our elements by. */
  readonly say: (words: { readonly text: string; readonly reload: string; readonly token: string }) => void;
  /** Writes down what the next script is to know, as text. */
  readonly leave: (left: string) => void;
}

const CSS = `.farewell { all: initial; display: var(--when-over, none); position: fixed; inset-inline: 0; inset-block-end: 16px; pointer-events: none }
.farewell p { box-sizing: border-box; inline-size: fit-content; max-inline-size: min(36em, 100vw - 32px); margin: 0 auto; padding: 10px 14px;
  border: 1px solid #8a8a8a; border-radius: 8px; background: #222; color: #fff; font: 400 14px/1.45 system-ui, sans-serif; pointer-events: auto }
.farewell a { margin-inline-start: 8px; color: #ffd68a; text-decoration: underline }
@media print { .farewell { display: none } }`;

/** Nothing in it needs a script: the link leads to the page itself. */
export function createFarewell(document: Document, life: Life): Farewell {
  const element = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = CSS;
  const box = document.createElement('div');
  box.className = 'farewell';
  box.setAttribute('role', 'status');
  const text = document.createElement('span');
  const link = document.createElement('a');
  const line = document.createElement('p');
  line.append(text, link);
  box.append(line);
  element.append(style, box);
  life.mark(element);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.location.reload();
  });
  const roots = new Set<ShadowRoot>();
  let token = '';
  const mark = (root: ShadowRoot) => {
    if (root.firstElementChild instanceof HTMLElement) root.firstElementChild.dataset.token = token;
  };
  return {
    attach(root) {
      roots.add(root);
      mark(root);
      // Without the fragment: with it the browser would only scroll.
      [link.href = ''] = document.location.href.split('#', 1);
      if (!element.isConnected) root.append(element);
    },
    say(words) {
      token = words.token;
      for (const root of roots) mark(root);
      text.textContent = words.text;
      link.textContent = words.reload;
    },
    leave(left) {
      element.dataset.left = left;
    },
  };
}
