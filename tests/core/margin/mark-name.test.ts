import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markName, renameMarks } from '../../../lib/core/margin/mark-name.ts';

const CSS = readFileSync(new URL('../../../entrypoints/marks.css', import.meta.url), 'utf8');
const SEED = '0123456789abcdef';
const namesIn = (css: string) => [...css.matchAll(/::highlight\(([^)]*)\)/g)].map(([, name]) => name);

describe('names of marks', () => {
  it('say what they are without a seed, for tests', () => {
    expect(markName('claims', 'dark', '')).toBe('postil-claims-dark');
    expect(renameMarks(CSS, '')).toBe(CSS);
  });

  it('say nothing with a seed, neither of what is marked nor of us', () => {
    const renamed = renameMarks(CSS, SEED);
    expect(renamed).not.toMatch(/postil-/);
    for (const name of namesIn(renamed)) expect(name).toMatch(/^h[0-9a-f]{8}$/);
  });

  it('are as many as before, and the same in code and style', () => {
    const [before, after] = [CSS, renameMarks(CSS, SEED)].map((css) => [...new Set(namesIn(css))]);
    expect(after).toHaveLength(before?.length ?? 0);
    expect(after).toContain(markName('yellow', 'light', SEED));
  });

  it('are others with another seed', () => {
    expect(namesIn(renameMarks(CSS, SEED))).not.toContain(markName('yellow', 'light', 'fedcba9876543210'));
  });
});
