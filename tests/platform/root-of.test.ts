import '../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rootOf } from '../../lib/platform/root-of.ts';

/** What is needed of an element, in node. */
class FakeElement {
  constructor(fields: object = {}) {
    Object.assign(this, { shadowRoot: null, ...fields });
  }
}
const element = (fields: object = {}) => new FakeElement(fields) as unknown as Element;
const ROOT = { mode: 'closed' };

beforeEach(() => {
  vi.stubGlobal('HTMLElement', FakeElement);
  Object.assign(fakeBrowser, { dom: undefined });
});

describe('the root of an element', () => {
  it('that is closed is what Firefox has on it', () => {
    expect(rootOf(element({ openOrClosedShadowRoot: ROOT }))).toBe(ROOT);
    expect(rootOf(element({ openOrClosedShadowRoot: null, shadowRoot: ROOT }))).toBeNull();
  });

  it('that is closed is what Chromium says of it', () => {
    Object.assign(fakeBrowser, { dom: { openOrClosedShadowRoot: () => ROOT } });
    expect(rootOf(element())).toBe(ROOT);
  });

  it('is the open one where neither says anything', () => {
    expect(rootOf(element({ shadowRoot: ROOT }))).toBe(ROOT);
    expect(rootOf(element())).toBeNull();
  });

  it('is none of what is no element of HTML', () => {
    expect(rootOf({ shadowRoot: ROOT } as unknown as Element)).toBeNull();
  });
});
