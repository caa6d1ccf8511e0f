// A row for each way to break a rule of advice: the rule, where it is told, and the edits of a pack in order. Each module of
// the check runs its own; all of them together run in check-pack.test.ts.
import type { Pack } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { type Edit, editJson } from './edit-json.ts';
import { FERRY_PACK } from './ferry-pack.ts';
import { makeActor, makeClaim, makeQuote, makeSource } from './make-pack.ts';

export type AdviceRow = readonly [rule: string, path: string, ...edits: Edit[]];

const OSTER = { id: 'm2', paragraph: 2 };

/** Dates and versions. */
export const DATES: readonly AdviceRow[] = [
  ['impossible-date', 'sources[0].date', ['sources[0].date', '2017-13-40']],
  ['impossible-date', 'asOf', ['asOf', '2026-02-29']],
  ['published-after-as-of', 'article.published', ['article.published', '2026-02']],
  ['source-after-as-of', 'sources[1].date', ['sources[1].date', '2027']],
  ['no-changelog-entry', 'changelog', ['version', '1.1.0']],
  ['changelog-order', 'changelog[1].date', ['changelog[1].date', '2026-01-02']],
];

/** Where the article is looked for. */
export const ADDRESS: readonly AdviceRow[] = [
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
];

/** Sources and what refers to them. */
export const SOURCES: readonly AdviceRow[] = [
  ['unused-source', 'sources[3]', ['sources[3]', makeSource('s4')]],
  ['same-address', 'sources[1].url', ['sources[1].url', 'http://www.archive.example/s1/#top']],
  ['repeated-reference', 'claims[1].actors[2]', ['claims[1].actors[2]', 'noor']],
  ['repeated-reference', 'actors[1].atPublication.sources[1]', ['actors[1].atPublication.sources[1]', 's1']],
  [
    'repeated-statement',
    'claims[1].evidence.against[0].text',
    ['claims[1].evidence.against[0].text', 'The log has it.'],
  ],
];

/** What assessments rest on. */
export const EVIDENCE: readonly AdviceRow[] = [
  ['no-source', 'claims[2].evidence', ['claims[2].evidence.for', []]],
  ['weak-source-alone', 'claims[2].evidence', ['sources[2].quality', 'aggregator']],
];

/** Claims one by one. */
export const CLAIMS: readonly AdviceRow[] = [
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
  ['deed-without-actor', 'claims[1].says[0].object', ['claims[1].says[0].object', 'office']],
  [
    'repeated-deed',
    'claims[1].says[1]',
    ['claims[1].says[1]', { subject: 'noor', predicate: 'loses the log', object: null }],
  ],
];

/** What claims do to each other. */
export const RELATIONS: readonly AdviceRow[] = [
  ['self-relation', 'claims[1].relations[0].claim', ['claims[1].relations[0].claim', 'c2']],
  ['repeated-relation', 'claims[1].relations[2]', ['claims[1].relations[2]', { type: 'presupposes', claim: 'c1' }]],
  ['repeated-relation', 'claims[2].relations[0]', ['claims[2].relations[0]', { type: 'contradicts', claim: 'c2' }]],
  [
    'presupposes-circle',
    'claims[1].relations[0].claim',
    ['claims[0].relations[0]', { type: 'presupposes', claim: 'c2' }],
  ],
];

/** Names and mentions, without the text. */
export const NAMES: readonly AdviceRow[] = [
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
];

/** How notes are worded. */
export const WORDING: readonly AdviceRow[] = [
  ['relative-date', 'actors[1].note', ['actors[1].note', 'It was sold two years ago.']],
  ['exclamation', 'piece.note', ['piece.note', 'A short report!']],
  ['judgement-word', 'claims[0].line', ['claims[0].line', 'The office admits it']],
  ['own-voice', 'piece.argument[0]', ['piece.argument[0]', 'In our view it is good.']],
  ['stray-space', 'claims[0].evidence.for[0].text', ['claims[0].evidence.for[0].text', 'The log  has it.']],
];

/** What shows on the article’s text alone. */
export const ON_TEXT: readonly AdviceRow[] = [
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

/** What the pack alone shows. */
export const ALONE: readonly AdviceRow[] = [
  ...[...DATES, ...ADDRESS, ...SOURCES, ...EVIDENCE],
  ...[...CLAIMS, ...RELATIONS, ...NAMES, ...WORDING],
];

/** The ferry pack with edits; throws where they make it none. */
export function ferryPack(...edits: readonly Edit[]): Pack {
  const parsed = parsePack(editJson(FERRY_PACK, ...edits));
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

/** Rows as objects, for the names of tests. */
export const listRows = (rows: readonly AdviceRow[]) => rows.map(([rule, path, ...edits]) => ({ rule, path, edits }));

/** Rules and paths of findings. */
export function told(findings: readonly { readonly rule: string; readonly path: string }[]): string[] {
  return findings.map(({ rule, path }) => `${rule} ${path}`);
}
