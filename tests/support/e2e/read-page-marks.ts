// What is painted on the page, read in the page's own world.
import type { DriverPage } from './driver.ts';

export interface PaintedMark {
  /** `claims`, `actors` or `active`. */
  readonly layer: string;
  readonly theme: string;
  readonly text: string;
  /** Text of the nearest block around the mark's beginning. */
  readonly block: string;
  /** The first of the forbidden containers that holds the mark's beginning or end; `null` when it lies in the article. */
  readonly strayedInto: string | null;
}

/** Parts of the saved pages that are no part of the article. */
const OUTSIDE = [
  'nav',
  'header',
  'footer',
  'form',
  '.breadcrumb',
  '.print-breadcrumb',
  '.summary',
  '.topics',
  '.cards',
  '.picks',
  '.rail',
  '.view-related',
  '.ad-slot',
  '.ticker',
  '.entry-meta',
  '.lead',
  '.comments',
  '.next-article',
  '#wm-ipp-base',
  '.print-source_url',
  '.print-site_name',
  '.site-top',
  '.site-foot',
  '.loading',
];

/** All marks painted by the Highlight API under our names. */
export function readMarks(page: DriverPage): Promise<PaintedMark[]> {
  return page.evaluate((outside: string) => {
    const marks: PaintedMark[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
      const [, layer, theme] = /^postil-(\w+)-(\w+)$/.exec(name) ?? [];
      if (layer === undefined || theme === undefined) continue;
      for (const range of highlight) {
        const [start, end] = [range.startContainer.parentElement, range.endContainer.parentElement];
        const strayed = start?.closest(outside) ?? end?.closest(outside) ?? null;
        const block = start?.closest('p, li, div, h1, h2, blockquote, section, body');
        marks.push({
          layer,
          theme,
          text: `${range}`,
          block: (block?.textContent ?? '').trim().slice(0, 60),
          strayedInto: strayed === null ? null : `${strayed.localName}.${strayed.className}`,
        });
      }
    }
    return marks;
  }, OUTSIDE.join());
}

/**
 * Scrolls the mark on exactly these words into the upper part of the window. A point inside it, in CSS pixels of the
 * window: near the end of its first line, where seldom another mark begins too.
 */
export async function showMark(page: DriverPage, layer: string, text: string): Promise<{ x: number; y: number }> {
  const point = await page.waitFor(
    (wantedLayer: string, wantedText: string) => {
      for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
        if (!name.startsWith(`postil-${wantedLayer}-`)) continue;
        for (const range of highlight) {
          if (`${range}` !== wantedText) continue;
          scrollTo(0, scrollY + range.getBoundingClientRect().top - 300);
          const [box] = range.getClientRects();
          if (box) return { x: box.right - 8, y: box.top + box.height / 2 };
        }
      }
      return null;
    },
    layer,
    text,
  );
  if (point === null) throw new Error(`Expected a mark on “${text}”, got none`);
  return point;
}
