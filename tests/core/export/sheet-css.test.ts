import { expect, it } from 'vitest';
import { SHEET_CSS } from '../../../lib/core/export/sheet-css.ts';
import { COLOURS } from '../../../lib/core/highlight/highlight.ts';

it('loads nothing', () => expect(SHEET_CSS).not.toMatch(/url\(|@import|https?:/));

it('cannot end its element', () => expect(SHEET_CSS).not.toContain('</'));

it.each([...COLOURS, 'claim', 'actor'])('has a mark for %s', (kind) => expect(SHEET_CSS).toContain(`mark.${kind}`));

it('mirrors: no property names left or right', () => {
  expect(
    SHEET_CSS.match(
      /(?:margin|padding|border|inset)-(?:left|right)|(?:^|[\s;{])(?:left|right):|float: (?:left|right)|text-align: (?:left|right)/g,
    ),
  ).toBeNull();
});

it('uses no colour that it has not defined', () => {
  const used = new Set([...SHEET_CSS.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  for (const name of used) expect(SHEET_CSS, name).toContain(`${name}:`);
});
