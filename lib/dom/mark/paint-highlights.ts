// The reader's highlights as tints under the text: by the Custom Highlight API, or in an overlay where it is missing.
import { COLOURS, type Colour } from '../../core/highlight/highlight.ts';
import { markName } from '../../core/margin/mark-name.ts';
import { isDark, readGround } from '../read/read-ground.ts';

/**
 * One highlight's words and its colour; `draft` shows an extent that is not decided yet, `unsaved` underlines words whose
 * highlight is not kept, in addition to its colour.
 */
export interface Tint {
  readonly colour: Colour | 'draft' | 'unsaved';
  readonly ranges: readonly Range[];
}

export interface TintPainter {
  /** True where the browser has no highlights: tints are drawn in the overlay, which must be on the page. */
  readonly needsElement: boolean;
  /** Replaces all tints. */
  readonly paint: (tints: readonly Tint[]) => void;
  /** After the layout has changed, or the page has cleared what was painted. */
  readonly repaint: () => void;
  readonly clear: () => void;
}

const TINTS = [...COLOURS, 'draft', 'unsaved'] as const;

/**
 * A painter for this window. Each tint is light or dark by the ground that its own words stand on. Of `seed` the names in
 * the page's registry are made.
 */
export function createTintPainter(window: Window & typeof globalThis, overlay: HTMLElement, seed = ''): TintPainter {
  const hasHighlights = typeof window.CSS?.highlights?.set === 'function' && typeof window.Highlight === 'function';
  return hasHighlights ? paintByHighlights(window, seed) : paintByOverlay(window, overlay);
}

/** `light` or `dark`, by the computed ground behind a range's first letter. */
export function themeAt(range: Range): 'light' | 'dark' {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element !== null && isDark(readGround(element)) ? 'dark' : 'light';
}

function paintByHighlights(window: Window & typeof globalThis, seed: string): TintPainter {
  const { highlights } = window.CSS;
  const painted = new Map<string, Highlight>();
  return {
    needsElement: false,
    paint(tints) {
      const byName = new Map<string, Range[]>();
      for (const { colour, ranges } of tints)
        for (const range of ranges) {
          const name = markName(colour, themeAt(range), seed);
          byName.set(name, [...(byName.get(name) ?? []), range]);
        }
      for (const colour of TINTS)
        for (const theme of ['light', 'dark'] as const) {
          const name = markName(colour, theme, seed);
          const ranges = byName.get(name);
          if (ranges === undefined) {
            painted.delete(name);
            // It may be from a script of the last version, which is gone.
            highlights.delete(name);
            continue;
          }
          const highlight = new window.Highlight(...ranges);
          highlight.priority = -1;
          painted.set(name, highlight);
          highlights.set(name, highlight);
        }
    },
    repaint() {
      for (const [name, highlight] of painted) if (!highlights.has(name)) highlights.set(name, highlight);
    },
    clear() {
      for (const name of painted.keys()) highlights.delete(name);
      painted.clear();
    },
  };
}

function paintByOverlay(window: Window, overlay: HTMLElement): TintPainter {
  let shown: readonly Tint[] = [];
  const draw = () => {
    const origin = overlay.getBoundingClientRect();
    const boxes = shown.flatMap(({ colour, ranges }) =>
      ranges.flatMap((range) =>
        [...range.getClientRects()].map((rect) => {
          const box = window.document.createElement('span');
          box.className = `own-tint own-tint-${colour} ${themeAt(range)}`;
          const left = rect.left - origin.left;
          box.style.cssText = `left:${left}px;top:${rect.top - origin.top}px;width:${rect.width}px;height:${rect.height}px`;
          return box;
        }),
      ),
    );
    overlay.replaceChildren(...boxes);
  };
  return {
    needsElement: true,
    paint(tints) {
      shown = tints;
      draw();
    },
    repaint: draw,
    clear() {
      shown = [];
      overlay.replaceChildren();
    },
  };
}
