import { expect, test } from 'vitest';
import type { Theme } from '../../../lib/core/highlight/highlight.ts';
import { applyTheme } from '../../../lib/dom/place/apply-theme.ts';

test.each<[Theme, string]>([
  ['dark', 'page dark'],
  ['light', 'page light'],
  ['auto', 'page'],
])('the theme %s, whatever it was before', (theme, classes) => {
  for (const before of ['page', 'page dark', 'page light']) {
    const root = document.createElement('div');
    root.className = before;
    applyTheme(root, theme);
    expect(root.className).toBe(classes);
  }
});
