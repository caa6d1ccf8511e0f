import { describe, expect, it } from 'vitest';
import { readColour } from '../../../lib/core/import/read-colour.ts';

describe('readColour', () => {
  it.each([
    ['blue', 'blue'],
    ['Dark Green', 'green'],
    ['postil-violet', 'violet'],
    ['purple', 'violet'],
    ['red', 'pink'],
    ['orange', 'yellow'],
    ['cyan', 'blue'],
    ['magenta', 'pink'],
    ['#ff0', 'yellow'],
    ['#F00', 'pink'],
    ['#00cc44', 'green'],
    ['#3366ffcc', 'blue'],
    ['#8a2be2', 'violet'],
    ['#ff69b4', 'pink'],
    ['#ffa500', 'yellow'],
    ['#808080', 'yellow'],
    ['#12', 'yellow'],
    ['', 'yellow'],
    [undefined, 'yellow'],
    ['solid', 'yellow'],
  ] as const)('takes %j for %s', (name, colour) => {
    expect(readColour(name)).toBe(colour);
  });
});
