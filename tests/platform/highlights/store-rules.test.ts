import '../../support/fake-extension.ts';

import { expect, it } from 'vitest';
import { PAGE_METHODS } from '../../../lib/core/highlight/page-store.ts';
import { STORE_METHODS } from '../../../lib/core/highlight/store-service.ts';
import { STORE_RULES } from '../../../lib/platform/highlights/store-rules.ts';

it('each method of the service has a rule, and no other', () => {
  expect(Object.keys(STORE_RULES).sort()).toEqual(Object.keys(STORE_METHODS).sort());
});

it('page scripts may call the methods of their port, and no other', () => {
  const open = Object.entries(STORE_RULES).flatMap(([method, { who }]) => (who === 'page' ? [method] : []));
  expect(open.sort()).toEqual(Object.keys(PAGE_METHODS).sort());
});
