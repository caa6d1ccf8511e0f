import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPackFile } from '../../../lib/core/check/check-pack-file.ts';
import { readPackFile } from '../../../lib/core/pack/read-pack-file.ts';
import { editJson } from '../../support/edit-json.ts';
import { FERRY_PACK, FERRY_TEXT } from '../../support/ferry-pack.ts';

const FILE = JSON.stringify(FERRY_PACK, null, 2);
const lineOf = (words: string, file = FILE) => file.slice(0, file.indexOf(words)).split('\n').length;

describe('readPackFile', () => {
  it('gives what JSON.parse gives', () => {
    expect(readPackFile(FILE)).toMatchObject({ json: FERRY_PACK, problems: [] });
  });

  it('takes a byte order mark', () => {
    expect(readPackFile(`\uFEFF${FILE}`)).toMatchObject({ json: FERRY_PACK, problems: [] });
  });

  it.each([
    ['a comment', '{\n // mine\n "a": 1\n}', 2],
    ['a trailing comma in a list', '{\n "a": [1,\n 2,]\n}', 3],
    ['a trailing comma in an object', '{\n "a": 1,\n}', 3],
    ['a comma too few', '{\n "a": 1\n "b": 2\n}', 3],
    ['a colon too few', '{\n "a" 1\n}', 2],
    ['a name without quotation marks', '{\n a: 1\n}', 2],
    ['text without an end', '{\n "a": "x\n}', 2],
    ['single quotation marks', "{\n 'a': 1\n}", 2],
    ['an object without an end', '{\n "a": [1]\n', 3],
    ['more after the end', '{\n}\n{', 3],
    ['a number with a zero in front', '{\n "a": 007\n}', 2],
    ['a tab in text', '{\n "a": "x\ty"\n}', 2],
    ['nothing', ' \n', 1],
    ['lists without end', '['.repeat(100_000), 1],
  ])('refuses %s and says the line', (_name, file, line) => {
    const { json, problems } = readPackFile(file);
    expect(json).toBeNull();
    expect(problems[0]).toMatchObject({ rule: 'no-json', line });
  });

  it('tells all that is wrong at once', () => {
    const lines = readPackFile('{\n "a": 1,,\n "b" 2\n}').problems.map(({ line }) => line);
    expect(lines).toContain(2);
    expect(lines).toContain(3);
  });

  it('tells a field that is written twice, at the second', () => {
    const { problems } = readPackFile('{\n "a": { "b": [{ "c": 1,\n "c": 2 }] }\n}');
    expect(problems).toMatchObject([{ rule: 'repeated-field', path: 'a.b[0].c', line: 3 }]);
  });

  it('refuses a file of more than 20 MB unread', () => {
    expect(readPackFile(' '.repeat(20_000_001)).problems).toMatchObject([{ rule: 'too-large' }]);
  });

  it.each([
    ['actors[1].names[0]', lineOf('"Oster"')],
    ['claims[1].selector', lineOf('"lost the log') - 1],
    ['claims[1].selector.exact', lineOf('"lost the log')],
    ['sources[2].nothing.deeper', lineOf('"id": "s3"') - 1],
    ['(root)', 1],
    ['nowhere', 1],
  ])('knows the line of %s', (path, line) => {
    expect(readPackFile(FILE).lineOf(path)).toBe(line);
  });

  it('never throws, and takes all that JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 4 })), (text) => {
        const { json, problems } = readPackFile(text);
        try {
          expect(json).toEqual(JSON.parse(text));
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          expect(problems).not.toEqual([]);
        }
      }),
    );
  });
});

describe('checkPackFile', () => {
  it('has nothing to say of a pack in order', () => {
    const { pack, problems } = checkPackFile(FILE, { text: FERRY_TEXT });
    expect(pack).toEqual(FERRY_PACK);
    expect(problems).toEqual([]);
  });

  it('tells advice in the order of the lines, each with its own', () => {
    const edits = [
      ['sources[1].date', '2017-13'],
      ['actors[0].line', 'It won!'],
    ] as const;
    const file = JSON.stringify(editJson(FERRY_PACK, ...edits), null, 2);
    expect(checkPackFile(file).problems).toMatchObject([
      { rule: 'exclamation', path: 'actors[0].line', line: lineOf('It won!', file) },
      { rule: 'impossible-date', path: 'sources[1].date', line: lineOf('2017-13', file) },
    ]);
  });

  it('tells a missing field at what it is missing from', () => {
    const file = JSON.stringify(editJson(FERRY_PACK, ['claims[1].kind', undefined]), null, 2);
    const [problem] = checkPackFile(file).problems;
    expect(problem).toMatchObject({
      rule: 'missing-field',
      path: 'claims[1].kind',
      line: lineOf('"id": "c2"', file) - 1,
    });
  });

  it('tells a field written twice together with the rest', () => {
    const file = FILE.replace('"version": "1.0.0",', '"version": "1.0.0",\n  "version": "1.0.1",');
    expect(checkPackFile(file).problems).toMatchObject([
      { rule: 'repeated-field', line: lineOf('1.0.1', file) },
      { rule: 'no-changelog-entry' },
    ]);
  });

  it('asks for the present format', () => {
    const file = JSON.stringify({ ...FERRY_PACK, formatVersion: 1 });
    expect(checkPackFile(file).problems).toMatchObject([{ rule: 'older-format', path: 'formatVersion' }]);
  });
});
