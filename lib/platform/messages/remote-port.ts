// The calling side of a port that the background serves: each method is a message.
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import type { MethodKinds } from '../../core/highlight/page-store.ts';
import { fail, type Result } from '../../core/result.ts';
import { ask, explainSilence } from './messaging.ts';

/**
 * A port whose methods are answered by the background. A `write` resolves with a failed Result when the background
 * refuses, fails or does not answer; a `read` rejects.
 */
export function createRemotePort<Port>(kinds: MethodKinds<Port>): Port {
  const methods = Object.entries<unknown>(kinds).map(([method, kind]) => [
    method,
    (...args: readonly unknown[]) => (kind === 'write' ? write(method, args) : read(method, args)),
  ]);
  // `MethodKinds` makes the list complete, which TypeScript cannot follow through `fromEntries`.
  return Object.fromEntries(methods) as Port;
}

async function write(method: string, args: readonly unknown[]): Promise<Result<unknown, StoreProblem>> {
  try {
    return (await ask('store', { method, args })) ?? fail({ kind: 'failed', message: 'no answer' });
  } catch (error) {
    return fail(explainSilence(error));
  }
}

async function read(method: string, args: readonly unknown[]): Promise<unknown> {
  const answer = await ask('store', { method, args });
  if (answer?.ok) return answer.value;
  throw new Error(`Expected an answer to ${method}, got ${JSON.stringify(answer?.problem ?? null)}`);
}
