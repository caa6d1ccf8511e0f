import { expect, test } from 'vitest';
import { toggleTray } from '../../../../../lib/app/page/highlights/attach.ts';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { followTray } from '../../../../../lib/app/page/highlights/tools/tray.ts';
import { KEY } from '../../../../support/highlights-page.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { makeHighlight } from '../../../../support/make-highlight.ts';
import { findAll, textOf } from '../../../../support/query.ts';

test('is drawn while something is not on the page, closed and open', () => {
  const { page, rangeOf } = openStage();
  followRows(page);
  followTray(page);
  const { tray } = page.host;
  expect([tray.childElementCount, tray.isConnected]).toEqual([0, false]);
  const orphan = makeHighlight(1, { article: KEY });
  page.rows.sync.put(orphan);
  expect([tray.isConnected, tray.className, findAll(tray, 'button').length]).toEqual([true, 'tools-tray light', 1]);
  toggleTray(page)();
  expect(textOf(tray)).toContain('words number 1');
  const attach = () => findAll<HTMLButtonElement>(tray, '[data-act="attach-selection"]')[0]?.disabled;
  expect(attach()).toBe(true);
  page.update({ selected: rangeOf('a fox') });
  expect(attach()).toBe(false);
  page.rows.sync.put({ ...orphan, selector: null });
  expect(tray.childElementCount).toBe(0);
});
