import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../lib/core/import/decode-file.ts';

const bytes = (...list: readonly (string | number)[]) =>
  Uint8Array.from(list.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

describe('the bytes of a file', () => {
  it.each([
    ['nothing', bytes(), ''],
    ['UTF-8', bytes('añ کتاب'), 'añ کتاب'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 'a'), 'a'],
    ['UTF-16, the low byte first', bytes(0xff, 0xfe, 0x41, 0, 0xe9, 0), 'Aé'],
    ['UTF-16, the high byte first', bytes(0xfe, 0xff, 0, 0x41, 0, 0xe9), 'Aé'],
  ])('are %s', (_name, file, text) => {
    expect(decodeFile(file)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['Latin-1 on the third line', bytes('one\ntwo\nth', 0xe9, 'e'), 3, 10],
    ['a letter that breaks off at the end', bytes('a\nb', 0xe2, 0x82), 2, 3],
    ['a wrong byte at the beginning', bytes(0xff, 'abc'), 1, 0],
  ])('are refused with line and byte: %s', (_name, file, line, at) => {
    const decoded = decodeFile(file);
    expect(decoded.ok).toBe(false);
    expect(!decoded.ok && decoded.problem).toMatchObject({ path: '(file)', line });
    expect(!decoded.ok && decoded.problem.message).toContain(`from byte ${at} on`);
  });

  it('are any text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const decoded = decodeFile(new TextEncoder().encode(text));
        expect(decoded).toEqual({ ok: true, value: text.replace(/^\uFEFF/, '') });
      }),
    );
  });
});
