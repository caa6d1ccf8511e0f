import { hashText } from '../text/hash-text.ts';

/**
 * What the names of this page's marks are made from, set by the background before our scripts; a global of the isolated
 * world, which the page cannot see. Without it, as in tests, names say what they are.
 */
declare global {
  var postilMarks: string | undefined;
}

/**
 * The name of a layer's marks in the page's registry of highlights, which is the page's to read: with a seed it says
 * neither what it marks nor who marks it, and is another one on each page.
 */
export function markName(layer: string, theme: 'light' | 'dark', seed: string): string {
  return seed === '' ? `postil-${layer}-${theme}` : `h${hashText(`${seed} ${layer} ${theme}`)}`;
}

/** A style sheet of marks with the names of a seed. */
export function renameMarks(css: string, seed: string): string {
  return css.replace(/postil-(\w+)-(light|dark)/g, (_, layer: string, theme: 'light' | 'dark') =>
    markName(layer, theme, seed),
  );
}
