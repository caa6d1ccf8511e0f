import type { Mark } from '../../dom/mark/find-marks.ts';
import { createMarkPainter } from '../../dom/mark/paint-marks.ts';
import type { Host } from '../../dom/place/create-host.ts';
import { isDark, readGround } from '../../dom/read/read-ground.ts';

/** The marks of notes: which are painted, in the colours of the ground that they stand on. */
export interface NotePainter {
  readonly theme: () => 'light' | 'dark';
  /** True when the ground has become light or dark since the marks were painted. */
  readonly isOutOfTheme: () => boolean;
  /** Paints all marks anew; `paintActive` those alone that are pointed at or open. */
  readonly paint: () => void;
  readonly paintActive: () => void;
  readonly repaint: () => void;
  readonly restore: () => void;
  readonly clear: () => void;
  /** What the last painting took. */
  readonly markMs: () => number;
}

interface Options {
  readonly view: Window & typeof globalThis;
  readonly host: Host;
  readonly marks: () => readonly Mark[];
  /** The element whose ground decides between light and dark. */
  readonly ground: Element;
  readonly isOf: (key: string, kind: 'actor' | 'claim') => boolean;
  readonly isShown: (key: string) => boolean;
  readonly isActive: (key: string) => boolean;
}

/** A painter for the marks of one reading. */
export function createNotePainter({ view, host, marks, ground, ...is }: Options): NotePainter {
  const painter = createMarkPainter(view, host.overlay, globalThis.postilMarks);
  const themeNow = () => (isDark(readGround(ground)) ? 'dark' : 'light');
  let theme: 'light' | 'dark' = 'light';
  let markMs = 0;
  const rangesOf = (wanted: (key: string) => boolean) =>
    marks()
      .filter(({ key }) => wanted(key))
      .map(({ range }) => range);
  const paintActive = () => painter.paint('active', rangesOf(is.isActive), theme);
  const paint = () => {
    const started = performance.now();
    theme = themeNow();
    for (const [layer, kind] of [
      ['claims', 'claim'],
      ['actors', 'actor'],
    ] as const)
      painter.paint(
        layer,
        rangesOf((key) => is.isShown(key) && is.isOf(key, kind)),
        theme,
      );
    paintActive();
    markMs = performance.now() - started;
  };
  return {
    theme: () => theme,
    isOutOfTheme: () => themeNow() !== theme,
    paint,
    paintActive,
    repaint: painter.repaint,
    restore: painter.restore,
    clear: painter.clear,
    markMs: () => markMs,
  };
}
