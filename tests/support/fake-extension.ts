// The extension's API in memory. A test imports this file before any other: `wxt/browser` takes what is there.
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { browser: fakeBrowser });

/** Who sent a message, as far as we look at it. */
export interface FakeSender {
  readonly id?: string;
  readonly frameId?: number;
  readonly url?: string;
}

/** The extension's own background or pages. */
export const OWN: FakeSender = { id: fakeBrowser.runtime.id };

/** What was sent to a tab, and to which of its frames. */
export interface Sent {
  readonly tab: number;
  readonly options: unknown;
}

/** Empties the stores, takes off all listeners, and joins sender and listener as the browsers do. */
export function resetExtension(): { readonly sentToTabs: Sent[] } {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  const sentToTabs: Sent[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => deliver(message, OWN));
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((tab: number, message: unknown, options?: unknown) => {
    sentToTabs.push({ tab, options });
    return deliver(message, OWN);
  });
  return { sentToTabs };
}

/**
 * Gives a message to all listeners, as JSON; resolves with the first answer that was promised by returning `true`,
 * rejects when there is none. In-memory listeners know no answer by callback, so this stands in for `sendMessage`.
 */
export function deliver(message: unknown, sender: FakeSender): Promise<unknown> {
  const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  return new Promise((resolve, reject) => {
    const respond = (response: unknown) => resolve(copy(response));
    const onMessage = fakeBrowser.runtime.onMessage as unknown as Triggered;
    onMessage
      .trigger(copy(message), sender, respond)
      .then((returned) => {
        if (!returned.includes(true))
          reject(new Error('Could not establish connection. Receiving end does not exist.'));
      })
      .catch(reject);
  });
}

interface Triggered {
  trigger(...args: unknown[]): Promise<unknown[]>;
}
