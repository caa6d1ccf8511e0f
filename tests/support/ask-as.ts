import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Requests, RequestType } from '../../lib/core/messages.ts';
import { deliver, type FakeSender } from './fake-extension.ts';

/** A page of the extension, as the browser describes a sender. */
export const OWN_PAGE: FakeSender = {
  id: fakeBrowser.runtime.id,
  url: `${fakeBrowser.runtime.getURL('/')}packs.html`,
};

/** The script on a page of somebody else, in this tab. */
export function pageScript(url: string, tab = 7): FakeSender & { readonly tab: { readonly id: number; url: string } } {
  return { id: fakeBrowser.runtime.id, frameId: 0, url, tab: { id: tab, url } };
}

/** Sends a message as this sender does, and returns the parsed answer; `unknown` stands for what an attacker sends. */
export async function askAs<Type extends RequestType>(
  sender: FakeSender,
  type: Type,
  body: Requests[Type]['request'],
): Promise<Requests[Type]['response']> {
  return JSON.parse(String(await deliver({ type, body }, sender)));
}
