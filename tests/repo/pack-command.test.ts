import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { editJson } from '../support/edit-json.ts';
import { FERRY_PACK, FERRY_TEXT } from '../support/ferry-pack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}out/test/packs`;

function write(name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
}

function pack(...args: string[]): { status: number | null; lines: string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/pack.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const good = () => write('ferry.json', JSON.stringify(FERRY_PACK, null, 2));

describe('npm run pack -- check', () => {
  it('ends with 0 and a count when there is nothing to tell', () => {
    const counted = 'No problems: 3 actors, 3 claims, 1 mention, 3 sources.';
    expect(pack('check', good())).toEqual({ status: 0, lines: [counted], stderr: '' });
  });

  it.each([
    ['plain text', 'ferry.txt', FERRY_TEXT.join('\n\n')],
    [
      'a saved page',
      'ferry.html',
      `<!doctype html><title>Ferry</title><script>var a = "<p>";</script><h1>${FERRY_TEXT[0]}</h1><div>${FERRY_TEXT[1]}<br>
       <br>${FERRY_TEXT[2]}</div><p>${FERRY_TEXT[3]?.replace('Oster', '<a href="#">Oster</a>')}<p>${FERRY_TEXT[4]}`,
    ],
  ])('looks in %s', (_name, file, text) => {
    const against = write(file, text);
    expect(pack('check', good(), '--against', against)).toMatchObject({ status: 0, stderr: '' });
    const edited = editJson(FERRY_PACK, ['claims[0].selector.exact', 'Nothing like this is in the text']);
    const { status, lines } = pack('check', write('absent.json', JSON.stringify(edited)), '--against', against);
    expect(status).toBe(1);
    expect(lines[0]).toContain('claims[0].selector.exact  [quote-not-found]');
  });

  it('ends with 1, and tells file, line, path, rule and remedy of each problem', () => {
    const edited = JSON.stringify(editJson(FERRY_PACK, ['actors[0].line', 'It won!'], ['version', '9.9.9']), null, 2);
    const file = write('bad.json', edited);
    const line = edited.slice(0, edited.indexOf('It won!')).split('\n').length;
    const { status, lines } = pack('check', file);
    expect(status).toBe(1);
    expect(lines).toContain(`${file}:${line}  actors[0].line  [exclamation]  has "!"`);
    expect(lines[lines.indexOf(`${file}:${line}  actors[0].line  [exclamation]  has "!"`) + 1]).toBe(
      '    Write a full stop.',
    );
    expect(lines.at(-1)).toBe('2 problems');
  });

  it.each([
    ['no command', [], /Say what to do/],
    ['a command that is not there', ['chekc', 'x.json'], /no command "chekc"/],
    ['no file', ['check'], /Name a file/],
    ['two files', ['check', 'a.json', 'b.json'], /one file only/],
    ['an option that is not there', ['check', 'a.json', '--agianst', 'x'], /--agianst/],
    ['a file that is not there', ['check', 'nowhere.json'], /no file nowhere\.json/],
    ['a folder', ['check', 'tests'], /is no file/],
    ['an article that is not there', ['check', 'package.json', '--against', 'nowhere.txt'], /no file nowhere\.txt/],
  ])('ends with 2 and a sentence for %s', (_name, args, sentence) => {
    const { status, stderr } = pack(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('is what package.json calls', () => {
    expect(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.pack).toBe('node scripts/pack.mjs');
  });
});
