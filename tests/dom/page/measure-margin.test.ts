import { describe, expect, test, vi } from 'vitest';
import { followPageChanges, measureMargin } from '../../../lib/app/page/measure-margin.ts';
import { find, rangeOf } from '../../support/add-html.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeShowing } from '../../support/make-showing.ts';

const keysOf = (lines: readonly { key: string }[] = []) => lines.map(({ key }) => key).sort();
const NOTES = ['actor/captain', 'claim/c01', 'claim/c02', 'piece'];

describe('the margin is measured', () => {
  test('at once, with the line of each note and the room beside the text', async () => {
    const { showing, ending } = await makeShowing();
    measureMargin(showing, ending.signal);
    const measured = showing.margin.measured.value;
    expect([keysOf(measured?.lines), measured?.lineHeightPx]).toEqual([NOTES, 28]);
    expect(measured?.room).toMatchObject({ columnLeftPx: 340, columnRightPx: 940, freeLeftPx: 340 });
  });

  test('again when guests come or go', async () => {
    const { showing, ending } = await makeShowing();
    measureMargin(showing, ending.signal);
    showing.margin.receive([makeGuest('h1', {}, [rangeOf(document.body, 'strait')])]);
    expect(keysOf(showing.margin.measured.value?.lines)).toEqual([...NOTES, 'own/h1'].sort());
    showing.margin.receive([]);
    expect(keysOf(showing.margin.measured.value?.lines)).toEqual(NOTES);
  });

  test('not again after the end', async () => {
    const { showing, ending } = await makeShowing();
    measureMargin(showing, ending.signal);
    ending.abort();
    showing.margin.receive([makeGuest('h1', {}, [rangeOf(document.body, 'strait')])]);
    expect(keysOf(showing.margin.measured.value?.lines)).toEqual(NOTES);
  });
});

describe('the page is followed', () => {
  const topOf = (measured: { lines: readonly { key: string; topPx: number }[] } | null) =>
    measured?.lines.find(({ key }) => key === 'claim/c01')?.topPx ?? -1;

  test('a text that is pushed down has its lines there', async () => {
    const { showing, ending } = await makeShowing();
    measureMargin(showing, ending.signal);
    followPageChanges(showing, ending.signal);
    const before = topOf(showing.margin.measured.value);
    find(document, 'main').style.paddingTop = '100px';
    await vi.waitFor(() => expect(topOf(showing.margin.measured.value)).toBeCloseTo(before + 100, 0));
  });

  test.each<[string, (paragraph: HTMLElement) => void, number]>([
    ['another text is read again', (paragraph) => paragraph.firstChild?.replaceWith('Another text.'), 1],
    ['an attribute is no text', (paragraph) => paragraph.setAttribute('title', 'Indeed.'), 0],
  ])('%s', async (_name, change, times) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { showing, ports, ending } = await makeShowing();
    followPageChanges(showing, ending.signal);
    change(find(document, 'p'));
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(ports.onText).toHaveBeenCalledTimes(times);
  });

  test('a text that changed between the reading and the watch is read again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { showing, ports, ending } = await makeShowing();
    find(document, 'p').firstChild?.remove();
    followPageChanges(showing, ending.signal);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(ports.onText).toHaveBeenCalledTimes(1);
  });

  test('another theme is noticed', async () => {
    const { showing, ending } = await makeShowing();
    followPageChanges(showing, ending.signal);
    document.body.style.background = '#111';
    await vi.waitFor(() => expect(showing.theme.value).toBe('dark'));
  });
});
