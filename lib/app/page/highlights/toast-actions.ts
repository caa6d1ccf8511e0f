import type { MessageKey } from '../../../core/strings.ts';
import { copyWords } from './copy.ts';
import type { ToastAction, ToastState } from './highlight-model.ts';
import type { ToastProps } from './highlight-props.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { keepPrivate } from './keep-private.ts';
import { undo } from './undo.ts';

const LABELS = {
  undo: 'ownUndo',
  keep: 'storeKeepPrivate',
  copy: 'ownCopyWords',
  open: 'ownOfferOpen',
} as const satisfies Record<ToastAction['kind'], MessageKey>;

/** Does what the reader can do about a toast. */
export const runToastAction =
  (page: HighlightsContext) =>
  (action: ToastAction): void => {
    switch (action.kind) {
      case 'undo':
        undo(page)();
        break;
      case 'keep':
        keepPrivate(page)();
        break;
      case 'copy':
        void copyWords(page)(action.id);
        break;
      case 'open':
        page.margin.goTo(action.id);
    }
  };

/** What the view of a toast is given. */
export const toastProps =
  (page: HighlightsContext) =>
  ({ text, action }: ToastState, theme: ToastProps['theme']): ToastProps => {
    const onClose = () => page.update({ toast: null });
    const onAct = () => {
      onClose();
      if (action !== null) runToastAction(page)(action);
    };
    const act = action === null ? null : { name: action.kind, label: page.ports.translate(LABELS[action.kind]), onAct };
    return { text, theme, action: act, onClose };
  };
