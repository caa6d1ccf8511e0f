import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, stripControls } from '../../../lib/core/export/plain.ts';

describe('text on its way out', () => {
  it.each([
    ['a lone half of a character', 'a\uD83Db', 'a\uFFFDb'],
    ['null and bells', 'a\u0000\u0007b', 'ab'],
    ['every kind of line end', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['a tabulator', 'a\tb', 'a\tb'],
    ['an override that nothing ends', 'a \u202Eb\nc', 'a \u202Eb\u202C\nc'],
    ['an end of nothing', 'a\u2069b', 'ab'],
  ])('has %s as others can read it', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('fits on a line, each of its own lines turned back', () => {
    expect(cleanLine(' a \u202Eb\n\n c\u2067 ')).toBe('a \u202Eb\u202C c\u2067 \u2069');
  });

  it('keeps its directions where it is a part of a text', () => {
    expect(stripControls('a\u0000\u202Eb')).toBe('a\u202Eb');
  });
});
