import { signal } from '@preact/signals-core';
import { afterEach, expect, test } from 'vitest';
import { useStrings } from '../../../components/strings-context.tsx';
import { mountPage } from '../../../components/ui/mount-page.tsx';

afterEach(() => document.body.replaceChildren());

function Words({ count }: { count: number }) {
  return <p>{`${useStrings()('libraryTitle')} ${count}`}</p>;
}

test('draws again when a signal has changed, and no more once the page is gone', () => {
  document.body.innerHTML = '<div id="root"></div>';
  const count = signal(1);
  const ended = mountPage({ translate: () => 'Library', view: () => <Words count={count.value} /> });
  expect(document.body.textContent).toBe('Library 1');
  count.value = 2;
  expect(document.body.textContent).toBe('Library 2');
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(ended.aborted).toBe(false);
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
  expect(ended.aborted).toBe(true);
  count.value = 3;
  expect(document.body.textContent).toBe('Library 2');
});

test('says what is missing where a page has no root', () => {
  expect(() => mountPage({ translate: String, view: () => <p /> })).toThrow('Expected an element with the id "root"');
});
