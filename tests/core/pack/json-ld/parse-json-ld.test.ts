import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJsonLd } from '../../../../lib/core/pack/json-ld/pack-json-ld.ts';
import { parseJsonLd } from '../../../../lib/core/pack/json-ld/parse-json-ld.ts';
import { parsePack } from '../../../../lib/core/pack/parse-pack.ts';
import { type Edit, editJson, keysOf, readAt } from '../../../support/edit-json.ts';
import { FERRY_PACK } from '../../../support/ferry-pack.ts';

const WRITTEN: unknown = JSON.parse(JSON.stringify(formatJsonLd(FERRY_PACK)));
const items = readAt(WRITTEN, keysOf('first.items'));
const CLAIM = `first.items[${(Array.isArray(items) ? items.length : 0) - 1}]`;
/** The first actor, which has a mention. */
const ACTOR = 'first.items[1]';
const parse = (...edits: readonly Edit[]) => parseJsonLd(editJson(WRITTEN, ...edits));

describe('a collection that we wrote', () => {
  it('is the pack again', () => {
    const parsed = parse();
    expect(parsed.ok && parsePack(parsed.value)).toEqual({ ok: true, value: FERRY_PACK });
  });

  it.each<[string, Edit]>([
    ['a list of one is written as one', ['postil:changelog', readAt(WRITTEN, keysOf('postil:changelog[0]'))]],
    ['a list of none is null: it says nothing', ['postil:changelog', null]],
    ['a field is missing, for the parser of packs to tell', ['postil:asOf', undefined]],
  ])('may be written otherwise: %s', (_name, edit) => expect(parse(edit).ok).toBe(true));

  it('has lists of one and of none as they were meant', () => {
    const entry = readAt(WRITTEN, keysOf('postil:changelog[0]'));
    const logs = [entry, null].map((log) => {
      const parsed = parse(['postil:changelog', log]);
      return parsed.ok ? readAt(parsed.value, ['changelog']) : null;
    });
    expect(logs).toEqual([FERRY_PACK.changelog.slice(0, 1), []]);
  });
});

describe('what is no pack', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['an annotation', { type: 'Annotation' }],
    ['a collection of another program', { type: 'AnnotationCollection', id: 'https://e.org/1' }],
    ['a collection without an id', { type: 'AnnotationCollection' }],
  ])('is refused: %s', (_name, json) => {
    expect(parseJsonLd(json)).toMatchObject({ ok: false, problem: [{ path: '(root)', rule: 'not-a-collection' }] });
  });

  it.each<[string, Edit]>([
    ['has an id of another pack', [`${CLAIM}.id`, 'urn:postil:pack:other:claim:c1']],
    ['has no id', [`${CLAIM}.id`, undefined]],
  ])('is refused where a claim %s', (_name, edit) => {
    expect(parse(edit)).toMatchObject({ ok: false, problem: [{ path: CLAIM, rule: 'strange-note' }] });
  });

  it('is refused where an actor is missing, with the mentions that are lost with it', () => {
    const problems = parse([`${ACTOR}.id`, 'urn:postil:pack:other:about-actor:x']);
    const paths = problems.ok ? [] : problems.problem.map(({ path }) => path);
    expect(paths).toContain(ACTOR);
    expect(paths.length).toBeGreaterThan(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        parseJsonLd(value);
        parse(['first.items', value], ['postil:article', value]);
      }),
    );
  });
});
