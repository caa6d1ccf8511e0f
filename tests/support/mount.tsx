import { type ComponentChildren, render } from 'preact';
import { onTestFinished } from 'vitest';
import marginCss from '../../components/margin/margin.css?inline';
import pagesCss from '../../components/pages.css?inline';
import { Strings } from '../../components/strings-context.tsx';
import { preferColours } from './prefer-colours.ts';
import { translateEnglish } from './translate-english.ts';

export type Theme = 'light' | 'dark';
/** Grounds of a page on which the margin stands. */
export const GROUNDS: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#15171a' };

/** What was rendered, and how to render something else in its place. */
export interface Mounted {
  readonly root: HTMLElement;
  readonly draw: (view: ComponentChildren) => void;
}

/** Renders a view as the reader does: in a root of its own with the margin's styles, on a page of that ground. */
export function mountOnPage(view: ComponentChildren, theme: Theme = 'light'): Mounted {
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute;top:0;left:0;width:0;height:0';
  const { style } = document.documentElement;
  style.background = GROUNDS[theme];
  const shadow = host.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  shadow.append(sheetOf(marginCss), root);
  document.body.append(host);
  onTestFinished(() => {
    style.removeProperty('background');
    host.remove();
  });
  return mountIn(root, view);
}

/** Renders a view as the extension's own pages do: in the document, in the colours that the reader prefers. */
export async function mountAsPage(view: ComponentChildren, theme: Theme = 'light'): Promise<Mounted> {
  await preferColours(theme);
  const sheet = sheetOf(pagesCss);
  const root = document.createElement('div');
  document.head.append(sheet);
  document.body.append(root);
  onTestFinished(() => {
    for (const element of [sheet, root]) element.remove();
  });
  return mountIn(root, view);
}

function mountIn(root: HTMLElement, view: ComponentChildren): Mounted {
  const draw = (next: ComponentChildren) =>
    render(<Strings.Provider value={translateEnglish}>{next}</Strings.Provider>, root);
  draw(view);
  onTestFinished(() => render(null, root));
  return { root, draw };
}

function sheetOf(css: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  return sheet;
}
