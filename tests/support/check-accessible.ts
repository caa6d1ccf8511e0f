import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects that axe-core finds nothing wrong below an element: roles, names, contrast, focus. */
export async function expectAccessible(root: Element): Promise<void> {
  const { violations } = await axe.run(root);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
  expect(found).toEqual([]);
}
