import { describe, expect, it } from 'vitest';
import { articleKey, listArticleKeys } from '../../../lib/core/article/article-key.ts';
import type { KnownArticle } from '../../../lib/core/article/known-packs.ts';

describe('the key of an article', () => {
  it.each([
    ['https://example.org/x?utm_source=a&id=7#part', 'https://example.org/x?id=7'],
    ['http://example.org/x?fbclid=1', 'https://example.org/x'],
    ['file:///home/me/page.html#x', 'file:///home/me/page.html'],
    ['about:blank', null],
    ['no address', null],
  ])('%s', (url, key) => {
    expect(articleKey(url)).toBe(key);
  });
});

describe('the keys of an article', () => {
  const pack: KnownArticle = {
    pack: 'p',
    hosts: ['news.example', 'www.news.example'],
    paths: ['/story/1', '/node/77'],
  };
  const here = 'https://www.news.example/node/77';
  const kept = (key: string, url = key) => ({ key, url });
  const list = (url: string, packs: readonly KnownArticle[], articles: readonly { key: string; url: string }[] = []) =>
    listArticleKeys(url, { known: packs, kept: articles });

  it('begin with the address of the page, whatever packs there are', () => {
    expect(list(here, [])).toEqual([here]);
    expect(list(here, [pack])[0]).toBe(here);
    expect(list(`${here}?utm_source=x#y`, [pack])[0]).toBe(here);
  });

  it('have every address that a pack knows', () => {
    expect(list(here, [pack]).toSorted()).toEqual([
      'https://news.example/node/77',
      'https://news.example/story/1',
      'https://www.news.example/node/77',
      'https://www.news.example/story/1',
    ]);
  });

  it('are the same in whatever order the pack has them', () => {
    const turned = { ...pack, hosts: pack.hosts.toReversed(), paths: pack.paths.toReversed() };
    expect(list(here, [turned]).toSorted()).toEqual(list(here, [pack]).toSorted());
  });

  it('have what was filed under the first address of a pack that is gone', () => {
    expect(list(here, [], [kept('https://news.example/story/1', here)])).toEqual([
      here,
      'https://news.example/story/1',
    ]);
  });

  it('have what was filed under a longer path of the same article', () => {
    const longer = kept('https://news.example/node/77/opinion');
    expect(list(here, [pack], [longer])).toContain(longer.key);
    expect(list(longer.key, [pack])).toContain(here);
  });

  it('have nothing of another article', () => {
    const others = [kept('https://news.example/node/770'), kept('https://evil.example/node/77')];
    expect(list(here, [], others)).toEqual([here]);
    expect(list(here, [pack], others)).not.toContain(others[0]?.key);
    expect(list(here, [pack], others)).not.toContain(others[1]?.key);
  });

  it('are none where nothing can be kept', () => {
    expect(list('about:blank', [pack])).toEqual([]);
  });
});
