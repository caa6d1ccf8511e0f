import { render } from 'preact';
import type { ToastProps, TrayProps } from '../../components/highlight/highlight-props.ts';
import { Toast } from '../../components/highlight/toast.tsx';
import { Tray } from '../../components/highlight/tray.tsx';
import { Strings } from '../../components/strings-context.tsx';
import { translate } from '../../lib/platform/translate.ts';

import type { Tools } from './tools-host.ts';

/** Draws the tray of what is not on the page; nothing while there is nothing in it. */
export function drawTray({ tray: element, attach }: Pick<Tools, 'tray' | 'attach'>, props: TrayProps): void {
  if (props.entries.length > 0) attach();
  element.className = `tools-tray ${props.theme}`;
  const tray = props.entries.length === 0 ? null : <Tray {...props} />;
  render(<Strings.Provider value={translate}>{tray}</Strings.Provider>, element);
}

/** How long a sentence at the foot of the window stays; one that can be acted on stays longer. */
const STAYS_MS = { told: 4000, asked: 10_000 };

/** Shows one sentence at a time. */
export function createToast(
  { toast: element, attach }: Pick<Tools, 'toast' | 'attach'>,
  theme: () => 'light' | 'dark',
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    if (element.matches(':popover-open')) element.hidePopover();
    render(null, element);
  };
  return {
    hide,
    show(text: string, action: ToastProps['action'] = null) {
      clearTimeout(timer);
      attach();
      element.className = `tools-toast ${theme()}`;
      const onAct = () => {
        hide();
        action?.onAct();
      };
      const act = action === null ? null : { ...action, onAct };
      render(
        <Strings.Provider value={translate}>
          <Toast text={text} theme={theme()} action={act} onClose={hide} />
        </Strings.Provider>,
        element,
      );
      // Over whatever was opened since the last one.
      if (element.matches(':popover-open')) element.hidePopover();
      if (element.isConnected) element.showPopover();
      timer = setTimeout(hide, action === null ? STAYS_MS.told : STAYS_MS.asked);
    },
  };
}
