import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeDirections, formatJson } from '../../../lib/core/export/format-json.ts';

describe('JSON as a file', () => {
  it('is one space a level, with a line end', () => {
    expect(formatJson({ a: ['b'] })).toBe('{\n "a": [\n  "b"\n ]\n}\n');
  });

  it('has no mark that turns its line, and every word as it was', () => {
    const text = 'a \u202Eb\u202C \u2067c\u2069 \u200Fd \\u202E \\\u202E';
    expect(formatJson({ [text]: text })).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    expect(JSON.parse(formatJson({ [text]: text }))).toEqual({ [text]: text });
    expect(escapeDirections('"\u202E"')).toBe('"\\u202e"');
  });

  it('comes back the same, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
