// A visit's part in the end of the extension and in the coming of its next version.
import { type LeftWords, NOTHING_LEFT } from '../../core/highlight/left-words.ts';
import { createFarewell, type Farewell } from '../../dom/place/create-farewell.ts';
import { takeOver } from '../../dom/place/take-over.ts';
import { holdKeys } from '../../dom/watch/hold-keys.ts';
import { type Life, watchLife } from '../../dom/watch/watch-life.ts';
import { isAlive } from '../../platform/messages/is-alive.ts';
import { rootOf } from '../../platform/root-of.ts';
import { translate } from '../../platform/translate.ts';

export interface Afterlife {
  readonly life: Life;
  readonly farewell: Farewell;
  readonly left: Promise<LeftWords>;
  readonly takeTyped: () => string;
  /**
   * Takes over what earlier scripts left on this page, the first time that the token is known; the words of the interface
   * are there by then. `null`: nobody has answered, and what is on the page stays.
   */
  readonly comeIn: (token: string | null) => void;
}

/** Follows the life of the extension until the signal aborts. `onReplaced`: a newer script has come in. */
export function createAfterlife(
  document: Document,
  { signal, onReplaced }: { readonly signal: AbortSignal; readonly onReplaced: () => void },
): Afterlife {
  const life = watchLife(document, { isAlive, endsSilently: import.meta.env.FIREFOX, signal });
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
