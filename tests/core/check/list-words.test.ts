import { expect, it } from 'vitest';
import { listAt, listEvidence, listStatements, listWords } from '../../../lib/core/check/list-words.ts';
import { keysOf, readAt } from '../../support/edit-json.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';
import { makeClaim } from '../../support/make-pack.ts';

it('every word of the notes has the path at which it stands', () => {
  const words = listWords(FERRY_PACK);
  expect(words.length).toBeGreaterThan(20);
  for (const { path, value } of words) expect(readAt(FERRY_PACK, keysOf(path))).toBe(value);
  expect(new Set(words.map(({ path }) => path)).size).toBe(words.length);
});

it('every statement has its path', () => {
  for (const { path, value } of listStatements(FERRY_PACK)) expect(readAt(FERRY_PACK, keysOf(path))).toBe(value);
});

it('the evidence of a claim is what is for it, against it, and qualifies it, in this order', () => {
  const statement = (text: string) => ({ text, sources: [] });
  const evidence = { for: [statement('f')], against: [statement('a')], qualifying: [statement('q1'), statement('q2')] };
  expect(
    listEvidence(makeClaim('c', 0, 'words', { evidence }), 'claims[4]').map(({ path, value }) => [path, value.text]),
  ).toEqual([
    ['claims[4].evidence.for[0]', 'f'],
    ['claims[4].evidence.against[0]', 'a'],
    ['claims[4].evidence.qualifying[0]', 'q1'],
    ['claims[4].evidence.qualifying[1]', 'q2'],
  ]);
});

it('the texts of the article itself are not among them', () => {
  const paths = listWords(FERRY_PACK).map(({ path }) => path);
  expect(paths.filter((path) => /selector|article|names|sources/.test(path))).toEqual([]);
});

it('entries of a list have its path and their index', () => {
  expect(listAt('a.b', ['x', 'y'])).toEqual([
    { path: 'a.b[0]', value: 'x' },
    { path: 'a.b[1]', value: 'y' },
  ]);
});
