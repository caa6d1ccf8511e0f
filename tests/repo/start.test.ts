import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = 'tests/fixtures/pages/op-ed-2017.html';
const AT = 'https://www.arabnews.com/node/1204791/columns';

function start(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, encoding: 'utf8' });
}

describe('npm start with a call that cannot be carried out', () => {
  it.each([
    ['a file that is not there', ['--page', 'no-such-page.html', '--at', AT], 'no-such-page.html cannot be read'],
    ['an address that is none', ['--page', PAGE, '--at', 'not an address'], '"not an address" is not a full http'],
    ['an address of another protocol', ['--page', PAGE, '--at', 'javascript:alert(1)'], 'is not a full http'],
    ['a page without an address', ['--page', PAGE], '--page and --at go together'],
    ['an unknown browser', ['--browser', 'netscape'], '--browser is chromium or firefox, not "netscape"'],
    ['an unknown option', ['--colour', 'red'], "Unknown option '--colour'"],
    ['a width that is no number', ['--width', 'wide'], '--width is a whole number'],
  ])('says what is wrong with %s, and exits with 2', (_what, args, message) => {
    const { status, stderr } = start(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});

describe('npm start -- --help', () => {
  it('names every option and exits with 0', () => {
    const { status, stdout } = start('--help');
    for (const option of ['--page', '--at', '--report', '--shot', '--notes', '--browser', '--ask', '--width'])
      expect(stdout).toContain(option);
    expect(status).toBe(0);
  });
});
