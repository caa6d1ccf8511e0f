import { describe, expect, test } from 'vitest';
import { readIdentity } from '../../../lib/dom/read/read-identity.ts';
import { replacePage } from '../../support/load-page.ts';

describe('what the page says of itself', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['a canonical address', '<link rel="canonical" href="https://a.example/1">', ['https://a.example/1']],
    ['a relative one', '<link rel="canonical" href="/node/1">', [`${location.origin}/node/1`]],
    [
      'canonical and short',
      '<link rel="canonical" href="https://a.example/1"><link rel="shortlink" href="https://a.example/s">',
      ['https://a.example/1', 'https://a.example/s'],
    ],
    ['a link without an address', '<link rel="canonical">', []],
    ['other links', '<link rel="icon" href="data:,">', []],
  ])('%s', (_name, head, canonicals) => {
    replacePage(
      `<head><title>Ferries</title>${head}</head><body><link rel="canonical" href="https://b.example/"></body>`,
    );
    expect(readIdentity(document)).toEqual({ url: location.href, title: 'Ferries', canonicals });
  });
});
