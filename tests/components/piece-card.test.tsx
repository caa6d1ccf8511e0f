import { beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type Edition } from '../../lib/core/note/note-context.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { kindKey } from '../../lib/core/strings.ts';
import { drawMargin, WHOLE } from '../support/draw-margin.tsx';
import { findAll, nameOf, section, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';
import { type Exceptions, sampleNotes } from '../support/sample-notes.ts';
import { translateEnglish } from '../support/translate-english.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await loadRealPack();
});

const draw = (exceptions: Exceptions = {}, edition: Partial<Edition> = {}, own: Pack = pack) =>
  drawMargin(own, sampleNotes(own, exceptions), {
    open: 'piece',
    contextFor: () => contextOf({ pack: own, origin: 'bundled' }, { ...WHOLE, ...edition }),
  });

test('what it is, what it argues, what it leaves out', () => {
  const { root } = draw();
  expect(root.textContent).toContain(pack.piece.note);
  expect(findAll(section(root, 'What it argues') ?? root, 'ol > li').map(textOf)).toEqual(pack.piece.argument);
  const omissions = findAll(section(root, 'Not mentioned in it') ?? root, 'li');
  expect(omissions).toHaveLength(pack.piece.omissions.length);
  expect(root.textContent).toContain(`Notes version ${pack.version}, as of ${pack.asOf}`);
});

test('how many claims there are of each kind, most frequent first', () => {
  const { root } = draw();
  const counts = new Map<string, number>();
  for (const { kind } of pack.claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const shown = findAll(section(root, 'Claims in it') ?? root, '.tally').map(textOf);
  const wanted = [...counts].map(
    ([kind, count]) => `${count} ${translateEnglish(kindKey(kind as Pack['claims'][number]['kind'])).toLowerCase()}`,
  );
  expect(shown.toSorted()).toEqual(wanted.toSorted());
  const numbers = shown.map((text) => Number.parseInt(text, 10));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(47);
});

describe('what is missing on this page', () => {
  test('nothing: no list', () => expect(section(draw().root, 'Not found on this page')).toBeNull());

  test('a button for each note that is not here', () => {
    const { root, onOpen } = draw({ orphans: ['c32', 'c33'] });
    const links = findAll(section(root, 'Not found on this page') ?? root, 'button');
    const lines = pack.claims.filter(({ id }) => id === 'c32' || id === 'c33').map(({ line }) => line);
    expect(links.map(nameOf)).toEqual(lines);
    for (const link of links) link.click();
    expect(onOpen.mock.calls).toEqual([['claim/c32'], ['claim/c33']]);
  });
});

describe('how the text differs', () => {
  test.each<[Partial<Edition>, string, boolean]>([
    [{}, 'This page carries the annotated text: 13 of 13 paragraphs.', false],
    [{ copy: true }, 'This page carries the annotated text: 13 of 13 paragraphs.', true],
    [
      { paragraphs: { found: 13, changed: 1, total: 13 } },
      '13 of 13 paragraphs are here; 1 of them read differently',
      false,
    ],
    [{ paragraphs: { found: 12, changed: 0, total: 13 } }, '12 of 13 paragraphs are here', false],
    [{ copy: true, paragraphs: { found: 10, changed: 2, total: 13 } }, '10 of 13 paragraphs are here', true],
  ])('%j', (edition, words, copy) => {
    const text = textOf(draw({}, edition).root);
    expect(text).toContain(words);
    expect(text.includes('This is a copy')).toBe(copy);
  });

  test('a paragraph that is not here does not read differently', () => {
    const text = textOf(draw({}, { paragraphs: { found: 12, changed: 0, total: 13 } }).root);
    expect(text).not.toMatch(/[1-9]\d* (of them )?read differently/);
  });
});

test('a slip of no claim stands on the card of the piece, and those of claims do not', () => {
  const slip = { id: 'loose', text: 'The headline says eyes.', claim: null, sources: [pack.sources[0]?.id ?? ''] };
  const { root } = draw({}, {}, { ...pack, piece: { ...pack.piece, slips: [...pack.piece.slips, slip] } });
  expect(textOf(section(root, 'On the wording'))).toContain(slip.text);
  for (const { text } of pack.piece.slips) expect(root.textContent).not.toContain(text);
});

test('what each version changed, newest first', () => {
  const { root } = draw();
  const changes = findAll(root, '.scale li').map(textOf);
  expect(changes).toEqual(pack.changelog.map(({ version, date, text }) => `${version}, ${date}: ${text}`));
  expect(changes[0]).toContain(pack.version);
});
