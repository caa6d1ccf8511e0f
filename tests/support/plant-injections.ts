import type { Pack } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { INJECTIONS, type Injection } from './injections.ts';

/** What names another part of the pack: the pack would be refused for the part that is missing, not for the words. */
const IDENTIFIER = /(^|\.)(id|claim|subject|object)$|\b(sources|actors)\[\d+\]$/;

export interface Planting {
  /** The pack with an injection in each string that takes one. */
  readonly pack: Pack;
  /** By JSON path. */
  readonly kept: ReadonlyMap<string, Injection>;
  /** By JSON path; the old words stand there. */
  readonly refused: ReadonlyMap<string, Injection>;
  /** Paths of the problems that the pack had with an injection in every string. */
  readonly problems: readonly string[];
}

/**
 * Puts another injection into each string of a pack; with each `shift`, from 0 below `INJECTIONS.length`, each string
 * gets another one. Strings that `mayChange` turns down stay as they are.
 */
export function plantInjections(pack: unknown, shift: number, mayChange = (_path: string) => true): Planting {
  const planted = new Map<string, Injection>();
  const whole = mapStrings(pack, (text, path) => {
    const injection = INJECTIONS[(planted.size + shift) % INJECTIONS.length];
    if (injection === undefined || !mayChange(path)) return text;
    planted.set(path, injection);
    return injection.text;
  });
  const first = parsePack(whole);
  const problems = first.ok ? [] : first.problem.map(({ path }) => path);
  const [kept, refused] = [new Map<string, Injection>(), new Map<string, Injection>()];
  const isProblem = new Set(problems);
  for (const [path, injection] of planted)
    (isProblem.has(path) || IDENTIFIER.test(path) ? refused : kept).set(path, injection);
  const parsed = parsePack(mapStrings(pack, (text, path) => kept.get(path)?.text ?? text));
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return { pack: parsed.value, kept, refused, problems };
}

/** Every string of the JSON by its path. */
export function listStrings(json: unknown): Map<string, string> {
  const strings = new Map<string, string>();
  mapStrings(json, (text, path) => {
    strings.set(path, text);
    return text;
  });
  return strings;
}

/** A copy with each string replaced by what `write` gives for it. */
export function mapStrings(json: unknown, write: (text: string, path: string) => string, path = ''): unknown {
  if (typeof json === 'string') return write(json, path);
  if (Array.isArray(json)) return json.map((value, at) => mapStrings(value, write, `${path}[${at}]`));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, mapStrings(value, write, path === '' ? key : `${path}.${key}`)]),
  );
}

/** `claims[3].line` → `claims[].line`. */
export function fieldOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
