import { expect, test } from 'vitest';
import { followAnnouncements } from '../../../../../lib/app/page/highlights/tools/announce.ts';
import { find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';

test('says each sentence where a screen reader hears it', () => {
  const { page } = openStage();
  followAnnouncements(page);
  const status = find(page.host.host.stage, '[role="status"]');
  expect([status.textContent, status.isConnected]).toEqual(['', false]);
  page.update({ announced: { text: 'A sentence' } });
  expect([status.textContent, status.isConnected]).toEqual(['A sentence', true]);
});
