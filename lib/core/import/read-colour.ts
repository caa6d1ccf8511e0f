import { COLOURS, type Colour } from '../highlight/highlight.ts';

/** What other programs call colours that are near to one of ours; the first word that is found counts. */
const NEAR: readonly (readonly [word: string, colour: Colour])[] = [
  ['purple', 'violet'],
  ['lilac', 'violet'],
  ['lavender', 'violet'],
  ['magenta', 'pink'],
  ['red', 'pink'],
  ['rose', 'pink'],
  ['orange', 'yellow'],
  ['amber', 'yellow'],
  ['gold', 'yellow'],
  ['lime', 'green'],
  ['teal', 'green'],
  ['cyan', 'blue'],
  ['aqua', 'blue'],
  ['turquoise', 'blue'],
];

/** Hues in degrees at which the next colour begins. Red and orange go where their words go. */
const HUES: readonly (readonly [from: number, colour: Colour])[] = [
  [0, 'pink'],
  [20, 'yellow'],
  [70, 'green'],
  [170, 'blue'],
  [255, 'violet'],
  [295, 'pink'],
];

/** The nearest of our colours to a name or to `#rgb`, `#rrggbb`; yellow for what is neither. */
export function readColour(name = ''): Colour {
  const wanted = name.trim().slice(0, 200).toLowerCase();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(wanted)?.[1];
  if (hex !== undefined) return colourOfHex(hex);
  const own = COLOURS.find((colour) => wanted.includes(colour));
  return own ?? NEAR.find(([word]) => wanted.includes(word))?.[1] ?? 'yellow';
}

function colourOfHex(hex: string): Colour {
  const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  if (most === least) return 'yellow';
  const turn =
    most === red
      ? (green - blue) / (most - least)
      : most === green
        ? 2 + (blue - red) / (most - least)
        : 4 + (red - green) / (most - least);
  const hue = (turn * 60 + 360) % 360;
  return HUES.findLast(([from]) => hue >= from)?.[1] ?? 'yellow';
}
