import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../lib/core/check/advice.ts';
import { checkPack } from '../../../lib/core/check/check-pack.ts';
import { checkPackFile } from '../../../lib/core/check/check-pack-file.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';
import { type Edit, editJson } from '../../support/edit-json.ts';
import { FERRY_PACK, FERRY_TEXT } from '../../support/ferry-pack.ts';
import { makeActor, makeClaim, makeQuote, makeSource } from '../../support/make-pack.ts';

type Row = readonly [rule: string, path: string, ...edits: Edit[]];

const OSTER = { id: 'm2', paragraph: 2 };

/** What the schema refuses, one row for each kind. */
const STRUCTURE: readonly Row[] = [
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

/** What the pack alone shows. */
const ALONE: readonly Row[] = [
  ['impossible-date', 'sources[0].date', ['sources[0].date', '2017-13-40']],
  ['impossible-date', 'asOf', ['asOf', '2026-02-29']],
  ['published-after-as-of', 'article.published', ['article.published', '2026-02']],
  ['source-after-as-of', 'sources[1].date', ['sources[1].date', '2027']],
  ['no-changelog-entry', 'changelog', ['version', '1.1.0']],
  ['changelog-order', 'changelog[1].date', ['changelog[1].date', '2026-01-02']],
  ['not-at-own-address', 'article.url', ['article.url', 'https://www.harbour.example/node/8']],
  ['host-missing', 'article.address.hosts[0]', ['article.address.hosts', ['www.harbour.example']]],
  ['whole-site', 'article.address.paths[1]', ['article.address.paths[1]', '/']],
  [
    'no-body',
    'article.paragraphs',
    ['article.paragraphs', [{ zone: 'headline', shingles: 'AAAA' }]],
    ['claims', []],
    ['piece.slips', []],
    ['actors[0].mentions', []],
  ],
  ['unused-source', 'sources[3]', ['sources[3]', makeSource('s4')]],
  ['same-address', 'sources[1].url', ['sources[1].url', 'http://www.archive.example/s1/#top']],
  ['repeated-reference', 'claims[1].actors[2]', ['claims[1].actors[2]', 'noor']],
  ['repeated-reference', 'actors[1].atPublication.sources[1]', ['actors[1].atPublication.sources[1]', 's1']],
  [
    'repeated-statement',
    'claims[1].evidence.against[0].text',
    ['claims[1].evidence.against[0].text', 'The log has it.'],
  ],
  ['no-source', 'claims[2].evidence', ['claims[2].evidence.for', []]],
  ['weak-source-alone', 'claims[2].evidence', ['sources[2].quality', 'aggregator']],
  ['no-attribution', 'claims[1]', ['claims[1].attribution', undefined]],
  ['assessment-of-other-kind', 'claims[2].assessment', ['claims[2].kind', 'causal claim']],
  ['assessment-of-other-kind', 'claims[0].assessment', ['claims[0].assessment', 'opinion']],
  ['assessment-of-other-kind', 'claims[1].attribution', ['claims[1].attribution', 'opinion']],
  [
    'same-words',
    'claims[3].selector',
    [
      'claims[3]',
      makeClaim('c4', 2, 'lost  the log of the ship', {
        evidence: { for: [{ text: 'A fourth record.', sources: ['s1'] }], against: [], qualifying: [] },
      }),
    ],
  ],
  ['short-quote', 'claims[0].selector.exact', ['claims[0].selector.exact', 'The ferry']],
  ['tab-in-quote', 'claims[0].selector.exact', ['claims[0].selector.exact', 'The ferry returned\tto the strait']],
  ['self-relation', 'claims[1].relations[0].claim', ['claims[1].relations[0].claim', 'c2']],
  ['repeated-relation', 'claims[1].relations[2]', ['claims[1].relations[2]', { type: 'presupposes', claim: 'c1' }]],
  ['repeated-relation', 'claims[2].relations[0]', ['claims[2].relations[0]', { type: 'contradicts', claim: 'c2' }]],
  [
    'presupposes-circle',
    'claims[1].relations[0].claim',
    ['claims[0].relations[0]', { type: 'presupposes', claim: 'c2' }],
  ],
  ['deed-without-actor', 'claims[1].says[0].object', ['claims[1].says[0].object', 'office']],
  [
    'repeated-deed',
    'claims[1].says[1]',
    ['claims[1].says[1]', { subject: 'noor', predicate: 'loses the log', object: null }],
  ],
  ['repeated-name', 'actors[2].names[2]', ['actors[2].names[2]', 'Noor']],
  ['repeated-name', 'actors[1].elsewhere[1]', ['actors[1].elsewhere[1]', 'Oster']],
  ['shared-name', 'actors[2].names[2]', ['actors[2].names[2]', 'Oster']],
  [
    'needless-mention',
    'actors[1].mentions[0]',
    ['actors[1].mentions[0]', { ...OSTER, selector: makeQuote('Oster', 'island of ') }],
  ],
  [
    'overlapping-mentions',
    'actors[0].mentions[1]',
    ['actors[0].mentions[1]', { ...FERRY_PACK.actors[0]?.mentions[0], id: 'm2' }],
  ],
  ['unseen-actor', 'actors[3]', ['actors[3]', makeActor('ghost')]],
  ['short-elsewhere', 'actors[1].elsewhere[1]', ['actors[1].elsewhere[1]', 'Os']],
  ['shared-elsewhere', 'actors[2].elsewhere[0]', ['actors[2].elsewhere[0]', 'Oster']],
  ['relative-date', 'actors[1].note', ['actors[1].note', 'It was sold two years ago.']],
  ['exclamation', 'piece.note', ['piece.note', 'A short report!']],
  ['judgement-word', 'claims[0].line', ['claims[0].line', 'The office admits it']],
  ['own-voice', 'piece.argument[0]', ['piece.argument[0]', 'In our view it is good.']],
  ['stray-space', 'claims[0].evidence.for[0].text', ['claims[0].evidence.for[0].text', 'The log  has it.']],
];

/** What shows on the article's text. */
const ON_TEXT: readonly Row[] = [
  ['hedge-not-in-text', 'claims[1].hedges[1]', ['claims[1].hedges[1]', 'reportedly']],
  [
    'fingerprint-differs',
    'article.paragraphs[2].shingles',
    ['article.paragraphs[2].shingles', FERRY_PACK.article.paragraphs[2]?.shingles.slice(4)],
  ],
  ['quote-not-found', 'claims[0].selector.exact', ['claims[0].selector.exact', 'Nothing like this stands anywhere']],
  ['quote-not-found', 'actors[0].mentions[0].selector.exact', ['actors[0].mentions[0].selector.exact', 'the bureau']],
  [
    'quote-differs',
    'claims[0].selector.exact',
    ['claims[0].selector.exact', 'The ferries returned to the strait on a Monday'],
  ],
  [
    'quote-ambiguous',
    'actors[0].mentions[0].selector.exact',
    ['actors[0].mentions[0]', { id: 'm1', paragraph: 2, selector: makeQuote('of', '', ' Oster') }],
  ],
  ['quote-in-other-paragraph', 'claims[2].paragraph', ['claims[2].paragraph', 1]],
  ['name-not-found', 'actors[1].names[1]', ['actors[1].names[1]', 'Ostere']],
  ['name-hits-longer-name', 'actors[1].names', ['actors[0].names', ['harbour office']]],
  [
    'overlapping-mentions',
    'actors[2].mentions[0]',
    ['actors[2].mentions[0]', { ...OSTER, selector: makeQuote('and so does the mayor') }],
    ['actors[1].mentions[0]', { id: 'm3', paragraph: 2, selector: makeQuote('denies it, and so does') }],
  ],
  [
    'needless-mention',
    'actors[2].mentions[0]',
    ['actors[2].mentions[0]', { ...OSTER, selector: makeQuote('Captain', '', ' Noor allegedly') }],
  ],
];

function parse(json: unknown): Pack {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

const listed = (rows: readonly Row[]) => rows.map(([rule, path, ...edits]) => ({ rule, path, edits }));

const told = (problems: readonly { rule: string; path: string }[]) =>
  problems.map(({ rule, path }) => `${rule} ${path}`);

describe('checkPack', () => {
  it('has nothing to say of a pack in order', () => {
    expect(checkPack(parse(FERRY_PACK))).toEqual([]);
    expect(checkPack(parse(FERRY_PACK), FERRY_TEXT)).toEqual([]);
  });

  it.each(listed(ALONE))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkPack(parse(editJson(FERRY_PACK, ...edits))))).toEqual([`${rule} ${path}`]);
  });

  it.each(listed(ON_TEXT))('tells $rule at $path, by the text alone', ({ rule, path, edits }) => {
    const pack = parse(editJson(FERRY_PACK, ...edits));
    expect(told(checkPack(pack))).toEqual([]);
    expect(told(checkPack(pack, FERRY_TEXT))).toEqual([`${rule} ${path}`]);
  });

  it('tells that the text is another article, and nothing else of it', () => {
    const other = ['A text on bees', 'Nothing in it is of ships, of islands or of any harbour at all, and it goes on.'];
    expect(told(checkPack(parse(FERRY_PACK), other))).toEqual(['other-article article.paragraphs']);
  });

  it('lets two actors be meant by the same words, and the page have other text around the article', () => {
    const both = (id: string) => ({ id, paragraph: 2, selector: makeQuote('and so does the mayor') });
    const pack = parse(
      editJson(FERRY_PACK, ['actors[0].mentions[1]', both('m2')], ['actors[2].mentions[0]', both('m3')]),
    );
    expect(checkPack(pack, ['Home News Sport', ...FERRY_TEXT, 'More on ferries'])).toEqual([]);
  });

  it('leaves quoted words their voice', () => {
    const edit: Edit = ['piece.note', 'It says “of course we believe it today!” in the end.'];
    expect(checkPack(parse(editJson(FERRY_PACK, edit)))).toEqual([]);
  });

  it('leaves the wording of other languages to those who know them', () => {
    const edits: Edit[] = [
      ['language', 'de'],
      ['piece.note', 'Today, of course, recently.'],
    ];
    expect(checkPack(parse(editJson(FERRY_PACK, ...edits)))).toEqual([]);
  });

  it('gives each of its rules a row here', () => {
    const rows = new Set([...ALONE, ...ON_TEXT].map(([rule]) => rule));
    const elsewhere = ['other-article', 'older-format'];
    expect(Object.keys(ADVICE).filter((rule) => !rows.has(rule))).toEqual(expect.arrayContaining(elsewhere));
    expect(rows.size + elsewhere.length).toBe(Object.keys(ADVICE).length);
  });
});

describe('what the schema refuses', () => {
  it.each(listed(STRUCTURE))('is $rule at $path', ({ rule, path, edits }) => {
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
