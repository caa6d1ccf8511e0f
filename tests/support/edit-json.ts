/** `claims[3].selector.exact` → `['claims', '3', 'selector', 'exact']`. */
export function keysOf(path: string): string[] {
  return path.match(/[^.[\]]+/g) ?? [];
}

/** What stands at the path; `undefined` when nothing does. */
export function readAt(json: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (typeof at === 'object' && at ? Reflect.get(at, key) : undefined), json);
}

export type Edit = readonly [path: string, value: unknown];

/** A copy with these values at these paths; `undefined` takes the key away, and a path after the last entry adds one. */
export function editJson(json: unknown, ...edits: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(json);
  for (const [path, value] of edits) {
    const keys = keysOf(path);
    const parent = readAt(copy, keys.slice(0, -1));
    const key = keys.at(-1) ?? '';
    if (typeof parent !== 'object' || parent === null) throw new Error(`Expected an object above ${path}, got none`);
    if (value === undefined) Reflect.deleteProperty(parent, key);
    // Not by assignment, which would change the prototype where the key is `__proto__`.
    else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
