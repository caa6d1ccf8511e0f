// Typed messages between contexts: `sendResponse` with `return true`, which is what all browsers agree on.
import { browser } from 'wxt/browser';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import { type Envelope, isEnvelope, type Requests, type RequestType } from '../../core/messages.ts';
import { isAlive, removeOnAbort } from './is-alive.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Answers for the message types that a context serves; `undefined` from a promise is sent as `null`. */
export type Answers = {
  readonly [Type in RequestType]?: (
    body: Requests[Type]['request'],
    sender: Sender,
  ) => Requests[Type]['response'] | Promise<Requests[Type]['response']>;
};

/** Asks the background or the extension's own pages. Rejects when nobody answers or the extension was updated. */
export async function ask<Type extends RequestType>(
  type: Type,
  body: Requests[Type]['request'],
): Promise<Requests[Type]['response']> {
  const envelope: Envelope<Type> = { type, body };
  return readAnswer(await browser.runtime.sendMessage(envelope));
}

/** Asks the reader in a tab's top frame. Rejects when there is none. */
export async function askTab<Type extends RequestType>(
  tab: number,
  type: Type,
  body: Requests[Type]['request'],
): Promise<Requests[Type]['response']> {
  const envelope: Envelope<Type> = { type, body };
  return readAnswer(await browser.tabs.sendMessage(tab, envelope, { frameId: 0 }));
}

/** Answers travel as text: a pack of 5,000 notes, cloned value by value, took a third of a second. */
function readAnswer(text: string | null | undefined) {
  return typeof text === 'string' ? JSON.parse(text) : null;
}

/** Serves messages until the signal aborts. Messages of other extensions never arrive here; frames are refused. */
export function serve(answers: Answers, options: { signal?: AbortSignal } = {}): void {
  const listener = (message: unknown, sender: Sender, respond: (response: unknown) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || (sender.frameId ?? 0) !== 0 || !isEnvelope(message)) return undefined;
    const answer = (Object.hasOwn(answers, message.type) ? answers[message.type] : undefined) as
      | ((body: unknown, sender: Sender) => unknown)
      | undefined;
    if (answer === undefined) return undefined;
    Promise.resolve()
      .then(() => answer(message.body, sender))
      .then((response) => respond(JSON.stringify(response ?? null)))
      .catch((error: unknown) => {
        console.error('Postil:', error);
        respond(null);
      });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  removeOnAbort(options.signal, () => browser.runtime.onMessage.removeListener(listener));
}

/** Why a message got no answer: the extension was updated under this page, or the background failed. */
export function explainSilence(error: unknown): StoreProblem {
  if (!isAlive()) return { kind: 'extension-updated' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
