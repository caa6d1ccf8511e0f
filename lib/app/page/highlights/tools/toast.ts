import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';
import { toastProps } from '../toast-actions.ts';

/** How long a sentence at the foot of the window stays; one that can be acted on stays longer. */
const STAYS_MS = { told: 4000, asked: 10_000 };

/** Shows one sentence at a time, over all else, and takes it away after a while. */
export function followToast(page: StageContext): void {
  const { toast: element, attach } = page.host;
  follow(
    page,
    ({ toast }) => [toast],
    ([toast]) => {
      if (element.matches(':popover-open')) element.hidePopover();
      if (toast === null) return page.views.toast(element, null);
      attach();
      const props = toastProps(page)(toast, page.words.theme());
      element.className = `tools-toast ${props.theme}`;
      page.views.toast(element, props);
      // Over whatever was opened since the last one.
      if (element.isConnected) element.showPopover();
      return page.ports.later(props.onClose, toast.action === null ? STAYS_MS.told : STAYS_MS.asked);
    },
  );
}
