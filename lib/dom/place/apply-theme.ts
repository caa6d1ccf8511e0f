import type { Theme } from '../../core/highlight/highlight.ts';

/** Gives a page of our own the theme that the reader chose; `auto` is the system's. */
export function applyTheme(root: Element, theme: Theme): void {
  root.classList.toggle('dark', theme === 'dark');
  root.classList.toggle('light', theme === 'light');
}
