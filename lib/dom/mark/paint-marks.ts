// Marks by the CSS Custom Highlight API, or by an overlay where it is missing. The page's own DOM is never touched.
import { markName } from '../../core/margin/mark-name.ts';
import type { Layer } from '../../core/note/reader-state.ts';

export type MarkTheme = 'light' | 'dark';
/** `active` is the tint under the words of the note that is hovered, focused or open. */
export type MarkLayer = Exclude<Layer, 'mine'> | 'active';

export interface MarkPainter {
  /** Replaces all marks of a layer; an empty list takes them off. */
  paint(layer: MarkLayer, ranges: readonly Range[], theme: MarkTheme): void;
  /** Paints again after the layout has changed. */
  repaint(): void;
  /** Puts back what the page has taken off; cheap when there is nothing to do. */
  restore(): void;
  /** Takes off everything that was painted. */
  clear(): void;
}

/**
 * A painter for this window; `overlay` is where boxes go when the Highlight API is missing. Of `seed` the names in the
 * page's registry are made, one a layer and theme.
 */
export function createMarkPainter(window: Window & typeof globalThis, overlay: HTMLElement, seed = ''): MarkPainter {
  const hasHighlights = typeof window.CSS?.highlights?.set === 'function' && typeof window.Highlight === 'function';
  return hasHighlights ? paintByHighlights(window, seed) : paintByOverlay(window, overlay);
}

function paintByHighlights(window: Window & typeof globalThis, seed: string): MarkPainter {
  const painted = new Map<string, Highlight>();
  const remove = (name: string) => {
    window.CSS.highlights.delete(name);
    painted.delete(name);
  };
  const restore = () => {
    for (const [name, highlight] of painted)
      if (!window.CSS.highlights.has(name)) window.CSS.highlights.set(name, highlight);
  };
  return {
    paint(layer, ranges, theme) {
      remove(markName(layer, 'light', seed));
      remove(markName(layer, 'dark', seed));
      if (ranges.length === 0) return;
      const highlight = new window.Highlight(...ranges);
      // The tint lies under both underlines, a name's dots over a claim's line.
      highlight.priority = { active: 0, claims: 1, actors: 2 }[layer];
      painted.set(markName(layer, theme, seed), highlight);
      window.CSS.highlights.set(markName(layer, theme, seed), highlight);
    },
    repaint: restore,
    restore,
    clear() {
      for (const name of [...painted.keys()]) remove(name);
    },
  };
}

function paintByOverlay(window: Window, overlay: HTMLElement): MarkPainter {
  const painted = new Map<MarkLayer, { ranges: readonly Range[]; theme: MarkTheme }>();
  const draw = () => {
    const origin = overlay.getBoundingClientRect();
    const boxes = [...painted].flatMap(([layer, { ranges, theme }]) =>
      ranges.flatMap((range) =>
        [...range.getClientRects()].map((rect) => {
          const box = window.document.createElement('span');
          box.className = `mark mark-${layer} mark-${theme}`;
          box.style.cssText = `left:${rect.left - origin.left}px;top:${rect.top - origin.top}px;width:${rect.width}px;height:${rect.height}px`;
          return box;
        }),
      ),
    );
    overlay.replaceChildren(...boxes);
  };
  return {
    paint(layer, ranges, theme) {
      if (ranges.length === 0) painted.delete(layer);
      else painted.set(layer, { ranges, theme });
      draw();
    },
    repaint: draw,
    restore: () => undefined,
    clear() {
      painted.clear();
      overlay.replaceChildren();
    },
  };
}
