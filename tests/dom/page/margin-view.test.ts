import { expect, test } from 'vitest';
import { createStage } from '../../../lib/app/page/margin-view.ts';
import { makeShowing } from '../../support/make-showing.ts';

async function stageForTest() {
  const { showing, ports, ending } = await makeShowing();
  const { shown, margin, host } = showing;
  margin.show(null);
  host.remove();
  const stage = createStage(showing, ports);
  const isOnPage = () => [host.element.isConnected, ports.draw.mock.lastCall?.[1] != null, CSS.highlights.size > 0];
  return { stage, shown, margin, ports, ending, isOnPage, timingsMs: showing.timingsMs };
}
const ALL = [true, true, true];
const NOTHING = [false, false, false];

test('a text is shown at once, and says what it took', async () => {
  const { stage, shown, margin, isOnPage, timingsMs, ports } = await stageForTest();
  stage.show(shown, performance.now() - 1000);
  expect([isOnPage(), margin.shown.value]).toEqual([ALL, shown]);
  expect(ports.farewell.attach).toHaveBeenCalledTimes(1);
  const { mark, layout, total } = timingsMs.value;
  expect(mark > 0 && layout > 0 && total >= 1000 + mark + layout).toBe(true);
});

test('another text takes its place, with the same card open', async () => {
  const { stage, shown, margin, isOnPage } = await stageForTest();
  stage.show(shown, 0);
  margin.openCard('claim/c01');
  const other = { ...shown };
  stage.show(other, 0);
  expect([isOnPage(), margin.shown.value === other, margin.open.value]).toEqual([ALL, true, 'claim/c01']);
});

test.each(['hide', 'leave'] as const)(
  '%s takes it off the page, and what was open is known: only after hiding',
  async (how) => {
    const { stage, shown, margin, isOnPage } = await stageForTest();
    stage.show(shown, 0);
    margin.openCard('claim/c01');
    stage[how]();
    expect([isOnPage(), margin.shown.value, margin.open.value]).toEqual([
      NOTHING,
      null,
      how === 'hide' ? 'claim/c01' : null,
    ]);
  },
);

test('the end of the page takes it off', async () => {
  const { stage, shown, isOnPage, ending } = await stageForTest();
  stage.show(shown, 0);
  ending.abort();
  expect(isOnPage()).toEqual(NOTHING);
});
