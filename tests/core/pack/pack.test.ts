import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, packSchema } from '../../../lib/core/pack/pack.ts';
import { type Edit, editJson } from '../../support/edit-json.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';

const isPack = (...edits: readonly Edit[]) => v.is(packSchema, editJson(FERRY_PACK, ...edits));

it('a pack in order is one, of the version of today', () => {
  expect(isPack()).toBe(true);
  expect(FERRY_PACK.formatVersion).toBe(FORMAT_VERSION);
});

describe('an address', () => {
  it.each([
    ['https://archive.example/a', true],
    ['http://archive.example/a', true],
    ['ftp://archive.example/a', false],
    ['javascript:alert(1)', false],
    ['https://name:password@archive.example/', false],
    ['//archive.example/a', false],
  ])('%s may be a source: %s', (url, expected) => expect(isPack(['sources[0].url', url])).toBe(expected));
});

describe('text', () => {
  it.each([
    ['Plain words', true],
    ['<b>no markup, but words</b>', true],
    ['کچھ الفاظ', true],
    ['turned \u202E round', false],
    ['a bell \u0007', false],
    ['', false],
    [' ', false],
  ])('%j may be a note: %s', (note, expected) => expect(isPack(['actors[0].note', note])).toBe(expected));
});

describe('an id', () => {
  it.each([
    ['raheel-sharif', true],
    ['c01', true],
    ['Raheel', false],
    ['a/b', false],
    ['', false],
    ['x'.repeat(65), false],
  ])('%s: %s', (id, expected) => expect(isPack(['claims[0].id', id])).toBe(expected));
});
