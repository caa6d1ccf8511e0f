import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';
import { trayProps } from '../tray-props.ts';

/** Draws the tray of what is not on the page; nothing while there is nothing in it. */
export function followTray(page: StageContext): void {
  const { host } = page;
  follow(
    page,
    ({ placed, settings, isTrayOpen, selected }) => [placed, settings, isTrayOpen, selected !== null],
    () => {
      const props = trayProps(page)(page.words.theme());
      if (props !== null) {
        host.attach();
        host.tray.className = `tools-tray ${props.theme}`;
      }
      page.views.tray(host.tray, props);
    },
  );
}
