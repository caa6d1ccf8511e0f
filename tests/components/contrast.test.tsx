import { describe, expect, test } from 'vitest';
import { type Colour, isDark, luminance, readGround } from '../../lib/dom/read/read-ground.ts';
import { addHtml, find } from '../support/add-html.ts';
import { mountAsPage, mountOnPage, type Theme } from '../support/mount.tsx';

/** Grounds that pages have; the margin's own box is `var(--box)`, a hovered line is washed. */
const GROUNDS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#ffffff', '#faf7f0', '#f3f3f1', 'var(--box)'],
  dark: ['#000000', '#15171a', '#222222', 'var(--box)'],
};
const INKS = ['--ink', '--quiet', '--actor', '--claim'];
const ROWS = (['light', 'dark'] as const).flatMap((theme) =>
  GROUNDS[theme].flatMap((ground) => INKS.map((ink) => [theme, ink, ground] as const)),
);

/** WCAG 2.2, "contrast ratio". */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const Swatches = ({ theme, ink, ground }: { theme: Theme; ink: string; ground: string }) => (
  <div class={theme} style={{ background: ground }}>
    <i style={{ background: `var(${ink})` }} />
    <u style={{ background: 'var(--wash)' }} />
  </div>
);

function contrastsIn(root: Element): { plain: number; washed: number } {
  const ink = readGround(find(root, 'i'));
  return { plain: contrast(ink, readGround(find(root, 'div'))), washed: contrast(ink, readGround(find(root, 'u'))) };
}

describe('text is at least 4.5 to 1', () => {
  test.each(ROWS)('on a %s page: %s on %s', (theme, ink, ground) => {
    const { root } = mountOnPage(<Swatches theme={theme} ink={ink} ground={ground} />, theme);
    const { plain, washed } = contrastsIn(root);
    expect(isDark(readGround(find(root, 'div')))).toBe(theme === 'dark');
    expect(plain).toBeGreaterThanOrEqual(4.5);
    // Under the pointer a line is washed and takes the ink of the text.
    if (ink === '--ink') expect(washed).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ROWS.filter(([, , ground]) => ground === 'var(--box)'))(
    "on the extension's own pages in %s: %s",
    async (theme, ink, ground) => {
      const { root } = await mountAsPage(<Swatches theme="light" ink={ink} ground={ground} />, theme);
      const { plain, washed } = contrastsIn(root);
      expect([plain, washed].every((ratio) => ratio >= 4.5)).toBe(true);
    },
  );

  test.each<[string, string]>([
    ['#ffffff', 'rgb(196 140 58 / 16%)'],
    ['#15171a', 'rgb(217 168 103 / 20%)'],
  ])("the page's text on %s under the tint of an open note", (ground, tint) => {
    const box = addHtml(`<i style="background:${tint}"></i>`, `background:${ground}`);
    const text = ground === '#ffffff' ? { red: 34, green: 34, blue: 34 } : { red: 232, green: 230, blue: 225 };
    expect(contrast(text, readGround(find(box, 'i')))).toBeGreaterThanOrEqual(4.5);
  });
});
