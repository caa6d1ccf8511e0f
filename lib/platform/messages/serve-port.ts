// The gate before a port that is served by message: one table says who may call what, and with which arguments.
import type * as v from 'valibot';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import { parse } from '../../core/highlight/parse-highlight.ts';
import type { StoreCall } from '../../core/messages.ts';
import { fail, type Result, succeed } from '../../core/result.ts';
import { isOwnPage, type Sender } from './sender.ts';

/** One row of the table. */
export interface Rule<Context, Args extends readonly unknown[], Value> {
  /** Who may call: our own pages alone, or page scripts too. */
  readonly who: 'own' | 'page';
  /** Of all arguments, as a tuple. */
  readonly args: v.GenericSchema<unknown, Args>;
  run(context: Context, ...args: Args): Promise<Value>;
}

/** A row for each method of a port. */
export type Rules<Context, Port> = {
  readonly [Method in keyof Port]: Port[Method] extends (...args: infer Args) => Promise<infer Value>
    ? Rule<Context, Args, Value>
    : never;
};

type Table<Context> = Readonly<Record<string, Rule<Context, readonly unknown[], unknown>>>;

/**
 * Answers the calls of a port. Refuses unknown methods, senders that may not call, and arguments of another shape; then
 * nothing is run. The answer of a method that has a Result is that Result, any other value is answered as a success.
 */
export function servePort<Context>(rules: Table<Context>, contextOf: (sender: Sender) => Context) {
  return async (call: StoreCall | null, sender: Sender): Promise<Result<unknown, StoreProblem>> => {
    const { method = '', args = null } = call ?? {};
    const rule = Object.hasOwn(rules, method) ? rules[method] : undefined;
    if (rule === undefined) return refuse('Expected a method of the store');
    if (rule.who === 'own' && !isOwnPage(sender)) return refuse(`${method}: Expected a page of our own`);
    const parsed = parse(rule.args, args);
    if (!parsed.ok) return refuse(`${method}: ${parsed.problem}`);
    const value = await rule.run(contextOf(sender), ...parsed.value);
    return isResult(value) ? value : succeed(value);
  };
}

/** A call that is not run; `why` is for the log. */
export function refuse(why: string): { readonly ok: false; readonly problem: StoreProblem } {
  return fail({ kind: 'refused', why });
}

function isResult(value: unknown): value is Result<unknown, StoreProblem> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
