import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../lib/core/strings.ts';

/** The words of the interface; without a provider, the key itself. */
export const Strings = createContext<Translate>((key) => key);

/** The translator of the nearest provider. */
export function useStrings(): Translate {
  return useContext(Strings);
}
