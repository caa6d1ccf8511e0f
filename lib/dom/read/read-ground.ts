import { readProperty } from './read-property.ts';

/** An opaque sRGB colour, channels 0..255. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const WHITE: Colour = { red: 255, green: 255, blue: 255 };
/** What browsers paint below a page that asks for dark colours and sets none. */
const DARK: Colour = { red: 18, green: 18, blue: 18 };

/** The colour that the element's text stands on: its own and its ancestors' backgrounds, blended. */
export function readGround(element: Element): Colour {
  const view = readProperty(element, 'ownerDocument').defaultView;
  const layers: string[] = [];
  for (let at: Element | null = element; at !== null && view !== null; at = readProperty(at, 'parentElement'))
    layers.push(view.getComputedStyle(at).backgroundColor);
  return layers.reduceRight<Colour>(
    (below, layer) => blend(layer, below),
    canvasColour(readProperty(element, 'ownerDocument')),
  );
}

/** The colour below all of the page's own: CSS Color Adjustment 1, "color-scheme". */
function canvasColour({ documentElement, defaultView: view }: Document): Colour {
  const scheme = view?.getComputedStyle(documentElement).colorScheme ?? 'normal';
  if (!scheme.includes('dark')) return WHITE;
  return scheme.includes('light') && !view?.matchMedia('(prefers-color-scheme: dark)').matches ? WHITE : DARK;
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
export function luminance({ red, green, blue }: Colour): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** True where light text reads better: white and black contrast equally with a luminance of 0.179. */
export function isDark(ground: Colour): boolean {
  return luminance(ground) < 0.179;
}

function blend(layer: string, below: Colour): Colour {
  const [red, green, blue, alpha = 1] = parseColour(layer) ?? [0, 0, 0, 0];
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
  return { red: mix(red, below.red), green: mix(green, below.green), blue: mix(blue, below.blue) };
}

/** Computed colours are `rgb()` or `color(srgb …)`; of all other notations (`oklch()` …) the browser paints a sample. */
function parseColour(text: string): [number, number, number, number] | null {
  const scale = text.startsWith('rgb') ? 1 : text.startsWith('color(srgb ') ? 255 : null;
  if (scale === null) return sampleColour(text);
  const [red, green, blue, alpha] = (text.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red * scale, green * scale, blue * scale, alpha ?? 1];
}

function sampleColour(text: string): [number, number, number, number] | null {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) return null;
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
