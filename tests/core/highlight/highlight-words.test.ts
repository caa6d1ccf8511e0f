// The small parts of highlights: tags, ids, merging, undo.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../lib/core/highlight/history.ts';
import { listInlineTags } from '../../../lib/core/highlight/inline-tags.ts';
import { mergeHighlight } from '../../../lib/core/highlight/merge-highlight.ts';
import { formatUuid7, isUuid7 } from '../../../lib/core/highlight/uuid.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

it.each<[string, readonly string[]]>([
  ['#one and #two', ['one', 'two']],
  ['(#one), “#two”.', ['one', 'two']],
  ['#one #one', ['one']],
  ['# Heading', []],
  ['a#b', []],
  ['https://example.org/#top', []],
  ['[x](#top) `#code` ```\n#more\n```', []],
  ['#1 of #2', []],
  ['#پاکستان #sub/tag-', ['پاکستان', 'sub/tag']],
])('inline tags of %s', (text, tags) => {
  expect(listInlineTags(text)).toEqual(tags);
});

describe('an id', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 40),
        fc.nat(1000),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (time, later, random) => {
          const [one, two] = [formatUuid7(time, random), formatUuid7(time + later + 1, new Uint8Array(10))];
          expect(isUuid7(one)).toBe(true);
          expect(one < two).toBe(true);
        },
      ),
    );
  });

  it('needs its random bytes', () => {
    expect(() => formatUuid7(0, new Uint8Array(9))).toThrow('Expected ten random bytes');
  });
});

describe('two authors of a row', () => {
  const base = { ...makeHighlight(1, { note: 'base', tags: ['a', 'b'] }), revision: 1 };

  it('add and remove tags, each their own', () => {
    const current = { ...base, tags: ['a', 'b', 'theirs'], revision: 2 };
    expect(mergeHighlight(current, { ...base, tags: ['b', 'mine'] }, base).tags).toEqual(['b', 'theirs', 'mine']);
  });

  it('change the fields that they changed, and no others', () => {
    const current = { ...base, colour: 'green' as const, revision: 2 };
    expect(mergeHighlight(current, { ...base, note: 'mine' }, base)).toMatchObject({
      colour: 'green',
      note: 'mine',
      revision: 3,
    });
  });

  it('leave a row alone that nothing changes', () => {
    expect(mergeHighlight(base, base, base)).toBe(base);
  });
});

describe('undo', () => {
  const [before, after] = [makeHighlight(1), makeHighlight(1, { note: 'changed' })];

  it('goes back and forth, a step at a time', () => {
    const history = createHistory();
    history.push([{ before, after }]);
    expect(history.undo()).toEqual([{ highlight: before, base: after }]);
    expect(history.undo()).toBeNull();
    expect(history.redo()).toEqual([{ highlight: after, base: before }]);
    expect(history.redo()).toBeNull();
  });

  it('moves what was made to the bin, and fetches it back', () => {
    const history = createHistory();
    history.push([{ before: null, after }]);
    expect(history.undo()?.[0]?.highlight).toEqual({ ...after, deleted: after.modified });
    expect(history.redo()?.[0]?.highlight).toEqual(after);
  });

  it('forgets what was undone when something else is done', () => {
    const history = createHistory();
    history.push([{ before, after }]);
    history.undo();
    history.push([{ before, after }]);
    expect(history.redo()).toBeNull();
  });
});
