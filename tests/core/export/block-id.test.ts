import { expect, it } from 'vitest';
import { blockId } from '../../../lib/core/export/block-id.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

it('a block is named by the last digits of its id, and keeps its name when the highlight changes', () => {
  const row = makeHighlight(1, { id: '018bcfe5-6800-7cb7-aa8a-b8e5f3f5c16a' });
  expect(blockId(row)).toBe('hl-f3f5c16a');
  expect(blockId({ ...row, note: 'changed' } as typeof row)).toBe('hl-f3f5c16a');
});
