import { describe, expect, it } from 'vitest';
import { lineAt, readJson } from '../../../lib/core/import/read-json.ts';

const refusal = (text: string) => {
  const read = readJson(text);
  return read.ok ? null : [read.problem.line, read.problem.message];
};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('JSON', () => {
  it.each(['{}', '[1, "two", null]', '"[[[["', nested(64), '{"a\\"[": 1}', ' 7 '])('%j is read', (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it.each<[string, string, number, string]>([
    ['is too deep', `{"a": [\n${nested(64)}]}`, 2, 'brackets stand 64 deep'],
    ['is too deep and has no end', '[\n'.repeat(10_000), 65, 'brackets stand 64 deep'],
    ['reaches behind its object', '{\n"a": {"__proto__" : {}}}', 2, 'a field is called __proto__'],
    ['breaks off', '{"a": [1,\n2', 2, 'the file breaks off here'],
    ['breaks off in a string, which begins there', '{"a":\n"words', 2, 'this is no JSON from here on'],
    ['has a comma too many', '{"a": 1,\n"b": [1,]\n}', 2, 'this is no JSON from here on'],
    ['has a comment', '// words\n{}', 1, 'this is no JSON from here on'],
  ])('that %s is refused with its line', (_what, text, line, message) => {
    expect(refusal(text)).toEqual([line, expect.stringContaining(message)]);
  });

  it('has brackets in strings that open nothing', () => {
    expect(refusal(JSON.stringify({ words: '['.repeat(1000), more: '"{'.repeat(100) }))).toBeNull();
  });
});

it.each([
  ['one\ntwo', 0, 1],
  ['one\ntwo', 3, 1],
  ['one\ntwo', 4, 2],
  ['\n\n\n', 2, 3],
])('in %j the offset %i is in line %i', (text, offset, line) => {
  expect(lineAt(text, offset)).toBe(line);
});
