import type { SaveState } from '../../lib/app/page/highlights/highlight-props.ts';
import type { MessageKey } from '../../lib/core/strings.ts';

/** What a state of keeping is called. */
export const SAVE_STATES = {
  saved: 'ownSaved',
  saving: 'ownSaving',
  unsaved: 'ownUnsaved',
} as const satisfies Record<SaveState, MessageKey>;
