import { signal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import { runEffect } from '../../../lib/app/page/run-effect.ts';

it('runs now, whenever what it reads has changed, and not after the end', () => {
  const ending = new AbortController();
  const [read, other] = [signal(1), signal(1)];
  const seen: number[] = [];
  runEffect(() => void seen.push(read.value), ending.signal);
  read.value = 2;
  other.value = 2;
  ending.abort();
  read.value = 3;
  expect(seen).toEqual([1, 2]);
});
