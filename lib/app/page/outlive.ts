// A visit's part in the end of the extension and in the coming of its next version.
import { type LeftWords, NOTHING_LEFT } from '../../core/highlight/left-words.ts';
import type { Translate } from '../../core/strings.ts';
import { createFarewell, type Farewell } from '../../dom/place/create-farewell.ts';
import { takeOver } from '../../dom/place/take-over.ts';
import { holdKeys } from '../../dom/watch/hold-keys.ts';
import { type Life, type LifeOptions, watchLife } from '../../dom/watch/watch-life.ts';

/** What outlives the extension on a page, or what its last version left there. */
export interface Afterlife {
  readonly life: Life;
  readonly farewell: Farewell;
  /** What the scripts of the last version had not saved. Resolves once. */
  readonly left: Promise<LeftWords>;
  /** Returns what was typed meanwhile, and lets keys go where they always did. */
  readonly takeTyped: () => string;
  /**
   * Takes over what earlier scripts left on this page, the first time that the token is known; the words of the interface
   * are there by then. `null`: nobody has answered, and what is on the page stays.
   */
  readonly comeIn: (token: string | null) => void;
}

/** What an afterlife needs of the browser. */
export interface AfterlifePorts extends Pick<LifeOptions, 'isAlive' | 'endsSilently'> {
  readonly rootOf: (element: Element) => ShadowRoot | null;
  readonly translate: Translate;
  /** A newer script has come in. */
  readonly onReplaced: () => void;
}

/** Follows the life of the extension until the signal aborts. */
export function createAfterlife(document: Document, ports: AfterlifePorts, signal: AbortSignal): Afterlife {
  const { isAlive, endsSilently, rootOf, translate, onReplaced } = ports;
  const life = watchLife(document, { isAlive, endsSilently, signal });
  const farewell = createFarewell(document, life);
  let resolve: (left: LeftWords) => void = () => undefined;
  const left = new Promise<LeftWords>((done) => {
    resolve = done;
  });
  let isIn = false;
  let takeTyped = () => '';
  return {
    life,
    farewell,
    left,
    takeTyped: () => takeTyped(),
    comeIn(token) {
      if (token === null) resolve(NOTHING_LEFT);
      if (token === null || isIn) return;
      isIn = true;
      const words = takeOver(document, { token, rootOf });
      const window = document.defaultView;
      if (words.writing !== null && window !== null) takeTyped = holdKeys(window, { signal });
      resolve(words);
      document.addEventListener(token, onReplaced, { signal });
      farewell.say({ text: translate('problemExtensionUpdated'), reload: translate('ownReload'), token });
    },
  };
}
