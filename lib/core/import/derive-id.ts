import { formatUuid7 } from '../highlight/uuid.ts';
import { hashText } from '../text/hash-text.ts';

/** A UUID of version 7 that depends on time and text alone: the same file twice has the same ids. */
export function deriveId(timeMs: number, text: string): string {
  const hex = [0x811c9dc5, 0x9747b28c, 0x5bd1e995].map((seed) => hashText(text, seed)).join('');
  const bytes = Uint8Array.from({ length: 10 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
  return formatUuid7(timeMs >= 0 && timeMs < 2 ** 48 ? timeMs : 0, bytes);
}
