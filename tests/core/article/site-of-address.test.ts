import { expect, it } from 'vitest';
import { siteOfAddress } from '../../../lib/core/article/site-of-address.ts';

it.each<[string, string]>([
  ['https://www.example.org/a?b#c', 'example.org'],
  ['https://news.example.org:8080/', 'news.example.org'],
  ['https://wwwexample.org/', 'wwwexample.org'],
  ['https://www.www.example.org/', 'www.example.org'],
  ['urn:postil:book:1', ''],
  ['file:///home/a.html', ''],
  ['a book', ''],
  ['', ''],
])('the site of %j is %j', (address, site) => {
  expect(siteOfAddress(address)).toBe(site);
});
