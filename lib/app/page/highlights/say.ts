import type { MessageKey } from '../../../core/strings.ts';
import type { ToastAction } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Shows a sentence at the foot of the window, with at most one thing to do, and announces it. */
export const say =
  (page: HighlightsContext) =>
  (text: string, action: ToastAction | null = null): void =>
    page.update({ toast: { text, action }, announced: { text } });

/** The same, by the sentence's key. */
export const tell =
  (page: HighlightsContext) =>
  (key: MessageKey, action: ToastAction | null = null): void =>
    say(page)(page.ports.translate(key), action);
