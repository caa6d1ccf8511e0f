import type { MessageKey } from '../../lib/core/strings.ts';
import type { SaveState } from './highlight-props.ts';

/** What a state of keeping is called. */
export const SAVE_STATES = {
  saved: 'ownSaved',
  saving: 'ownSaving',
  unsaved: 'ownUnsaved',
} as const satisfies Record<SaveState, MessageKey>;
