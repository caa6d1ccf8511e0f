import { expect, test } from 'vitest';
import { hostOfPattern, patternOfHost } from '../../../lib/platform/sites/host-pattern.ts';

test.each(['harbour.example', 'www.harbour.example', 'xn--hfen-loa.example', 'localhost'])(
  'the pattern of %s has its host',
  (host) => {
    expect(patternOfHost(host)).toBe(`*://${host}/*`);
    expect(hostOfPattern(patternOfHost(host))).toBe(host);
  },
);

test.each([
  ['https://quay.example/story/*', 'quay.example'],
  ['*://*.quay.example/*', '*.quay.example'],
  ['<all_urls>', '<all_urls>'],
  ['', ''],
])('the host of %j is %j', (pattern, host) => {
  expect(hostOfPattern(pattern)).toBe(host);
});
