/**
 * A UUID of version 7 (RFC 9562, 5.7): sorts by the time it was made at. `timeMs` is Unix time in milliseconds,
 * `random` at least ten random bytes.
 */
export function formatUuid7(timeMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError(`Expected ten random bytes, got ${random.length}`);
  const time = Math.floor(timeMs).toString(16).padStart(12, '0');
  const hex = [...random.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80;
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${hex.slice(1, 4)}`,
    `${variant.toString(16).padStart(2, '0')}${hex.slice(6, 8)}`,
    hex.slice(8, 20),
  ].join('-');
}

/** True for a UUID of version 7, in lower case. */
export function isUuid7(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value);
}
