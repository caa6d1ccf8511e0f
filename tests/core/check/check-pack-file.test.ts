import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../lib/core/check/advice.ts';
import { checkPackFile } from '../../../lib/core/check/check-pack-file.ts';
import { type AdviceRow, listRows, told } from '../../support/advice-rows.ts';
import { editJson } from '../../support/edit-json.ts';
import { FERRY_PACK, FERRY_TEXT } from '../../support/ferry-pack.ts';

/** What the schema refuses, one row for each kind. */
const STRUCTURE: readonly AdviceRow[] = [
  ['other-format', 'format', ['format', 'html']],
  ['later-format', 'formatVersion', ['formatVersion', 3]],
  ['no-format-version', 'formatVersion', ['formatVersion', 'two']],
  ['missing-field', 'claims[1].kind', ['claims[1].kind', undefined]],
  ['unknown-field', 'piece.html', ['piece.html', '<b>']],
  ['unknown-value', 'claims[1].kind', ['claims[1].kind', 'rumour']],
  ['wrong-type', 'claims[0].hedges', ['claims[0].hedges', 'perhaps']],
  ['empty', 'actors[0].line', ['actors[0].line', ' ']],
  ['too-few', 'actors[0].atPublication.sources', ['actors[0].atPublication.sources', []]],
  ['too-long', 'actors[0].line', ['actors[0].line', 'x'.repeat(91)]],
  ['out-of-range', 'claims[0].paragraph', ['claims[0].paragraph', -1]],
  ['not-an-address', 'sources[0].url', ['sources[0].url', 'nowhere']],
  ['unsafe-link', 'sources[0].url', ['sources[0].url', 'javascript:alert(1)']],
  ['unsafe-value', 'actors[0].note', ['actors[0].note', 'turned \u202E round']],
  ['bad-path', 'article.address.paths[0]', ['article.address.paths[0]', 'node/7']],
  ['bad-date', 'asOf', ['asOf', 'May 2026']],
  ['bad-language', 'language', ['language', 'English']],
  ['bad-id', 'actors[0].id', ['actors[0].id', 'The Office']],
  ['bad-form', 'article.paragraphs[0].shingles', ['article.paragraphs[0].shingles', 'abc']],
  ['repeated-id', 'sources[1].id', ['sources[1].id', 's1']],
  ['unknown-source', 'actors[0].sources[0]', ['actors[0].sources[0]', 'nowhere']],
  ['unknown-actor', 'claims[1].says[0].subject', ['claims[1].says[0].subject', 'nobody']],
  ['unknown-claim', 'claims[1].relations[0].claim', ['claims[1].relations[0].claim', 'c99']],
  ['unknown-paragraph', 'claims[0].paragraph', ['claims[0].paragraph', 9]],
];

describe('a file', () => {
  const check = (json: unknown, text?: readonly string[]) => checkPackFile(JSON.stringify(json, null, 1), { text });

  it('in order has its pack and no problems', () => {
    expect(check(FERRY_PACK, FERRY_TEXT)).toEqual({ pack: FERRY_PACK, problems: [] });
  });

  it('has advice beside its pack, with the line where it stands', () => {
    const { pack, problems } = check(editJson(FERRY_PACK, ['asOf', '2026-02-29']));
    expect([pack?.asOf, told(problems)]).toEqual(['2026-02-29', ['impossible-date asOf']]);
    const lines = JSON.stringify(FERRY_PACK, null, 1).split('\n');
    expect(lines[(problems[0]?.line ?? 0) - 1]).toContain('"asOf"');
  });

  it('has all that is wrong, in the order of its lines', () => {
    const { problems } = check(
      editJson(FERRY_PACK, ['sources[0].url', 'nowhere'], ['asOf', 'May'], ['language', 'English']),
    );
    expect(problems.map(({ line }) => line)).toEqual(
      problems.map(({ line }) => line).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    expect(problems.length).toBeGreaterThanOrEqual(3);
  });

  it('that is no JSON has that alone', () => {
    const { pack, problems } = checkPackFile('{"format": ');
    expect([pack, new Set(problems.map(({ rule }) => rule))]).toEqual([null, new Set(['no-json'])]);
  });

  it('of an older format is a pack of today, and advised to say so', () => {
    const { pack, problems } = check(editJson(FERRY_PACK, ['formatVersion', 1]));
    expect(pack?.formatVersion).toBe(2);
    expect(told(problems)).toContain('older-format formatVersion');
  });

  it('says a field twice', () => {
    const text = JSON.stringify(FERRY_PACK).replace('"asOf":', '"asOf":"2026-01-01","asOf":');
    expect(told(checkPackFile(text).problems)).toContain('repeated-field asOf');
  });
});

describe('what the schema refuses', () => {
  it.each(listRows(STRUCTURE))('is $rule at $path', ({ rule, path, edits }) => {
    const { problems, pack } = checkPackFile(JSON.stringify(editJson(FERRY_PACK, ...edits)));
    expect(pack).toBeNull();
    expect(told(problems)).toContain(`${rule} ${path}`);
    expect(problems.every(({ severity, remedy }) => severity === 'error' && remedy.length > 5)).toBe(true);
  });
});

describe('docs/pack-format.md', () => {
  it('lists every rule, and no other', () => {
    const docs = readFileSync(new URL('../../../docs/pack-format.md', import.meta.url), 'utf8');
    const rows = [
      ...(docs.split('\n## Checking\n')[1]?.split('\n## ')[0] ?? '').matchAll(
        /^\| `([a-z-]+)` +\| (.+?) +\| (.+?) +\|$/gm,
      ),
    ];
    const rules = [
      ...STRUCTURE.map(([rule]) => rule),
      'no-json',
      'too-large',
      'repeated-field',
      ...Object.keys(ADVICE),
    ];
    expect(rows.map(([, rule]) => rule).toSorted()).toEqual([...new Set(rules)].toSorted());
    const texts = new Map(rows.map(([, rule, finds, remedy]) => [rule, [finds, remedy]]));
    for (const [rule, [finds, remedy]] of Object.entries(ADVICE))
      expect(texts.get(rule), rule).toEqual([finds, remedy]);
  });
});
