import { describe, expect, onTestFinished, test } from 'vitest';
import { isDark, luminance, readGround } from '../../../lib/dom/read/read-ground.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { loadPage } from '../../support/load-page.ts';

/** The ground under `b`, channels rounded, for boxes nested from the outside in. */
function groundUnder(...backgrounds: string[]): number[] {
  const open = backgrounds.map((background) => `<div style="background:${background}">`).join('');
  const { red, green, blue } = readGround(find(addHtml(`${open}<b>x</b>`), 'b'));
  return [red, green, blue].map(Math.round);
}

describe('the ground of a text', () => {
  test.each<[string[], number[]]>([
    [[], [255, 255, 255]],
    [['transparent'], [255, 255, 255]],
    [['#102030'], [16, 32, 48]],
    [
      ['#102030', 'transparent', 'rgb(0 0 0 / 0)'],
      [16, 32, 48],
    ],
    [
      ['#000', '#fff'],
      [255, 255, 255],
    ],
    [['rgba(0, 0, 0, 0.5)'], [128, 128, 128]],
    [
      ['#000', 'rgba(255, 255, 255, 0.2)'],
      [51, 51, 51],
    ],
    [
      ['#000', 'rgba(255, 255, 255, 0.5)', 'rgba(0, 0, 0, 0.5)'],
      [64, 64, 64],
    ],
    [['color(srgb 1 0 0)'], [255, 0, 0]],
    [['color(srgb 0 0 1 / 0.5)'], [128, 128, 255]],
    [['color-mix(in srgb, black, white)'], [128, 128, 128]],
    [['hsl(0 100% 50%)'], [255, 0, 0]],
    [['rebeccapurple'], [102, 51, 153]],
    [['oklch(0 0 0)'], [0, 0, 0]],
    [['lab(0 0 0)'], [0, 0, 0]],
    [['color(display-p3 0 0 0)'], [0, 0, 0]],
    [['linear-gradient(#000, #000) #123456'], [18, 52, 86]],
  ])('%j', (backgrounds, channels) => expect(groundUnder(...backgrounds)).toEqual(channels));

  test('the ground of the page itself', () => {
    const { style } = document.documentElement;
    style.background = '#111';
    onTestFinished(() => void style.removeProperty('background'));
    expect(groundUnder('transparent')).toEqual([17, 17, 17]);
  });

  test('a page that only asks for dark colours stands on a dark ground', () => {
    const { style } = document.documentElement;
    style.colorScheme = 'dark';
    onTestFinished(() => void style.removeProperty('color-scheme'));
    expect(isDark(readGround(addHtml('x')))).toBe(true);
  });
});

describe('light or dark', () => {
  test.each<[string, boolean]>([
    ['#fff', false],
    ['#faf7f0', false],
    ['#ffeb3b', false],
    ['#808080', false],
    ['#777', false],
    ['#0000ff', true],
    ['#707070', true],
    ['#333', true],
    ['#000', true],
  ])('%s', (background, dark) => {
    const ground = readGround(addHtml('x', `background:${background}`));
    expect(isDark(ground)).toBe(dark);
    const light = luminance(ground);
    // Dark is where white text has the better contrast.
    expect(1.05 / (light + 0.05) > (light + 0.05) / 0.05).toBe(dark);
  });

  test.each<[number, number]>([
    [0, 0],
    [255, 1],
    [128, 0.2158605],
    [10, 0.0030353],
  ])('the luminance of grey %i', (channel, expected) => {
    expect(luminance({ red: channel, green: channel, blue: channel })).toBeCloseTo(expected, 6);
  });

  test.each([
    ['op-ed-2017', false],
    ['op-ed-current', false],
    ['dark', true],
  ])('the saved page %s', async (name, dark) => {
    await loadPage(name);
    expect(isDark(readGround(find(document, '.field-item p')))).toBe(dark);
  });
});
