import { expect, it } from 'vitest';
import { isAt } from '../../../lib/core/article/recognise-address.ts';
import { articleOf } from '../../../lib/core/pack/pack-store.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';

it('the address part of a pack finds its own article', () => {
  const article = articleOf(FERRY_PACK);
  expect(article).toEqual({
    pack: FERRY_PACK.id,
    hosts: FERRY_PACK.article.address.hosts,
    paths: FERRY_PACK.article.address.paths,
  });
  expect(isAt(FERRY_PACK.article.url, article)).toBe(true);
});
