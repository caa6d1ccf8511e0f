// The store, as a page of the extension's own asks it.
import type { StoreService } from '../../../lib/core/highlight/store-service.ts';
import type { TestBrowser } from './open-browser.ts';

/**
 * Calls a method of the store; resolves with the value of its answer, `null` where it has a problem. `value` is JSON of
 * whatever type the method answers.
 */
export async function callStore(
  control: TestBrowser['control'],
  method: keyof StoreService,
  ...args: readonly unknown[]
) {
  const { value = null } = await askStore(control, method, ...args);
  return value;
}

/** Calls a method of the store; resolves with its answer, a Result as JSON. */
export function askStore(control: TestBrowser['control'], method: keyof StoreService, ...args: readonly unknown[]) {
  return control.evaluate(async (body) => JSON.parse(await chrome.runtime.sendMessage({ type: 'store', body })), {
    method,
    args,
  });
}
