// Bytes of a file as text: UTF-8, or UTF-16 with its mark. Nothing is guessed, and nothing is replaced.
import { fail, type Result, succeed } from '../result.ts';
import type { ImportProblem } from './import-set.ts';

/** The text, or the place of the first byte that is none. */
export function decodeFile(bytes: Uint8Array): Result<string, ImportProblem> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decode = (part: Uint8Array, stream: boolean) =>
    new TextDecoder(encoding, { fatal: true }).decode(part, { stream });
  try {
    return succeed(decode(bytes, false));
  } catch {
    let at = findWrong((end) => decode(bytes.subarray(0, end), true), bytes.length);
    // What is decoded piece by piece may end in the first bytes of a letter that never comes.
    while (at > 0 && !canDecode(() => decode(bytes.subarray(0, at), false))) at--;
    let line = 1;
    for (let byte = 0; byte < at; byte++) if (bytes[byte] === 0x0a) line++;
    const message = `the file is not in UTF-8 from byte ${at} on: save it once more as UTF-8`;
    return fail({ path: '(file)', line, message });
  }
}

function canDecode(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/** The longest beginning that can be decoded, by halves. */
function findWrong(decode: (end: number) => string, length: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (canDecode(() => decode(middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
