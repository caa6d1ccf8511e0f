import { describe, expect, it } from 'vitest';
import { Facts } from '../../components/facts.tsx';
import { mountAsPage } from '../support/mount.tsx';

const draw = async (values: readonly (string | null | undefined)[]) => {
  const { root } = await mountAsPage(<Facts values={values} />);
  return { root, shown: Array.from(root.querySelectorAll('bdi')) };
};

describe('values side by side', () => {
  it('leave out what is empty', async () => {
    const { root } = await draw(['one', '', null, undefined, 'two']);
    expect(root.textContent).toBe('one · two');
  });

  it.each([
    ['Arabic', 'علم'],
    ['Hebrew and a number', 'תג12'],
    ['an override', '\u202Eevil'],
    ['an end of an isolate', 'علم\u2069\u202E'],
  ])('are drawn in their order, whatever is in them: %s', async (_what, tag) => {
    const { shown } = await draw(['first', tag, '2026-06-30', tag, 'last']);
    const lefts = shown.map((value) => value.getBoundingClientRect().left);
    expect(lefts).toHaveLength(5);
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
  });
});
