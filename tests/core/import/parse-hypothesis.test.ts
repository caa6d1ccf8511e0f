import { describe, expect, it } from 'vitest';
import { parseHypothesis } from '../../../lib/core/import/parse-hypothesis.ts';
import { CONTEXT } from '../../support/export-samples.ts';

const ME = 'acct:me@hypothes.is';
const quote = (exact: string, ...selectors: object[]) => [
  { source: 'https://example.org/essay', selector: [...selectors, { type: 'TextQuoteSelector', exact }] },
];
const row = (id: string, fields: object = {}) => ({
  id,
  user: ME,
  created: '2026-01-01T00:00:00Z',
  updated: '2026-01-01T00:00:00Z',
  uri: 'https://example.org/essay',
  text: '',
  tags: [],
  target: quote('the harbour was quiet'),
  ...fields,
});
const reply = (id: string, references: string[], fields: object = {}) =>
  row(id, { references, target: [{ source: 'https://example.org/essay' }], ...fields });
const read = (annotations: readonly object[], file: object = { export_userid: ME }) =>
  parseHypothesis({ ...file, annotations }, CONTEXT);
const notes = (annotations: readonly object[], file?: object) =>
  read(annotations, file).highlights.map(({ note }) => note);

describe('whose the words of Hypothesis are', () => {
  const other = { user: 'acct:classmate@hypothes.is', text: 'I disagree.' };
  it.each([
    ['the exporter’s', { text: 'mine' }, 'mine'],
    [
      'another’s, by the name that is shown',
      { ...other, user_info: { display_name: 'Class Mate' } },
      '**Class Mate:** I disagree.',
    ],
    ['another’s, by the account', other, '**classmate:** I disagree.'],
    ['another’s without a word', { ...other, text: '' }, '**classmate:**'],
    [
      'a name that is Markdown',
      { ...other, user_info: { display_name: '[x](y) *#tag*\n' } },
      '**x (y)  tag:** I disagree.',
    ],
    ['nobody’s', { user: undefined, text: 'a' }, 'a'],
    ['our own file’s', { user: 'acct:reader@postil.invalid', text: 'a' }, 'a'],
  ])('%s', (_whose, fields, note) => {
    expect(notes([row('a', fields)])).toEqual([note]);
  });

  it('is told where the file names no exporter', () => {
    expect(notes([row('a', { ...other })], {})).toEqual(['**classmate:** I disagree.']);
    expect(notes([row('a', { ...other })], { export_userid: null })).toEqual(['**classmate:** I disagree.']);
  });
});

describe('replies', () => {
  const teacher = { user: 'acct:teacher@hypothes.is', user_info: { display_name: 'Teacher' } };

  it('are in the note that they answer, with names, replies to replies too', () => {
    const set = read([
      row('a1', { text: 'mine' }),
      reply('a2', ['a1'], { ...teacher, text: 'Why?' }),
      reply('a3', ['a1', 'a2'], { text: 'Because.' }),
      reply('a4', ['gone', 'a2'], { user: teacher.user, text: 'Well.' }),
    ]);
    expect(set.highlights.map(({ note }) => note)).toEqual([
      'mine\n\n---\n\n**Teacher:** Why?\n\n---\n\nBecause.\n\n---\n\n**Teacher:** Well.',
    ]);
    expect(set.joined).toBe(3);
  });

  it('stand alone where what they answer is not in the file, or is left out', () => {
    const set = read([
      row('p1', { text: 'of a pack', postil: { pack: 'x' } }),
      reply('r1', ['p1'], { ...teacher, text: 'to the pack' }),
      reply('r2', ['zz'], { ...teacher, text: 'to nobody' }),
    ]);
    expect(set.highlights.map(({ note, selector }) => [note, selector?.quote.exact])).toEqual([
      ['**Teacher:** to the pack', 'the harbour was quiet'],
      ['**Teacher:** to nobody', undefined],
    ]);
    expect([set.skipped, set.joined]).toEqual([1, 0]);
  });

  it('that answer each other, or themselves, are there', () => {
    const set = read([
      reply('a', ['b'], { text: 'one' }),
      reply('b', ['a'], { text: 'two' }),
      reply('c', ['c'], { text: 'three' }),
    ]);
    expect(set.highlights.map(({ note }) => note)).toEqual(['one\n\n---\n\ntwo', 'three']);
  });

  it('that are too long together are highlights of their own', () => {
    const long = 'a'.repeat(300_000);
    const set = read([row('a', { text: long }), reply('b', ['a'], { text: `${long}b` })]);
    expect(set.highlights.map(({ note }) => note.length)).toEqual([300_000, 300_001]);
    expect([set.invalid, set.joined]).toEqual([0, 0]);
  });
});

describe('what else an annotation of Hypothesis has', () => {
  it.each([
    [
      'the label of a page',
      { text: 'a', target: quote('x', { type: 'PageSelector', index: 3, label: '4' }) },
      'a\n\np. 4',
    ],
    [
      'the description of a picture',
      { target: [{ selector: [{ type: 'ShapeSelector' }], description: 'a map' }] },
      'a map',
    ],
    ['both', { text: 'a', target: [{ selector: [], description: 'a map' }] }, 'a\n\na map'],
  ])('%s is in the note', (_what, fields, note) => {
    expect(notes([row('a', fields)])).toEqual([note]);
  });

  it('nothing at all is left out and counted, a refused row too', () => {
    const set = parseHypothesis(
      { annotations: [row('a', { target: [{ selector: [{ type: 'ShapeSelector' }] }] }), 7, null, []] },
      CONTEXT,
    );
    expect([set.highlights.length, set.skipped, set.invalid]).toEqual([0, 1, 3]);
    expect(set.problems.map(({ path }) => path)).toEqual(['annotations[1]', 'annotations[2]', 'annotations[3]']);
  });

  it('a note of a pack is left out, whoever took the mark off', () => {
    expect(read([row('a', { text: 'a', user: 'acct:pack.op-ed@postil.invalid' })])).toMatchObject({ skipped: 1 });
  });
});
