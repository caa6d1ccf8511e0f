import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../../lib/core/anchor/align-paragraphs.ts';
import { makeArticle, makeBlocks, type ParagraphText } from '../../support/make-pack.ts';

const HEADLINE = 'The old ferry returns to the strait';
const FIRST =
  'The old ferry that once carried salt and letters between the two towns of the strait will sail again this spring, the harbour office said.';
const SECOND =
  'Fishermen on the northern shore have asked for years that the crossing be reopened, since the road around the bay takes most of a day in winter.';
const THIRD =
  'In its view, the crossing can serve as a bridge for trade and friendship hitherto missing from the coast. The town council may also pay for a second boat.';
const QUOTE =
  'The town is keen on the ferry, which can serve as a bridge for trade and friendship hitherto missing from the coast.';
const CREDIT = 'Amal Writer';
const AUTHOR =
  'Amal Writer teaches the history of small harbours and has crossed the strait on every boat that still floats.';

const TEXT: readonly ParagraphText[] = [
  { zone: 'headline', text: HEADLINE },
  FIRST,
  SECOND,
  { zone: 'pull-quote', text: QUOTE },
  { zone: 'pull-quote', text: CREDIT },
  THIRD,
  { zone: 'author-note', text: AUTHOR },
];
const [H, A, B, Q, C, T, N] = [0, 1, 2, 3, 4, 5, 6];

const ARTICLE = makeArticle(TEXT);
const align = (texts: readonly string[]) => alignParagraphs(ARTICLE, makeBlocks(texts));
/** The blocks of each paragraph that is on the page. */
const blocksOf = (texts: readonly string[]) =>
  Object.fromEntries(align(texts).flatMap(({ ordinal, blocks }) => (blocks.length > 0 ? [[ordinal, blocks]] : [])));

const PAGE = [`# ${HEADLINE}`, FIRST, SECOND, QUOTE, CREDIT, THIRD, AUTHOR];
const HALVES = [FIRST.slice(0, FIRST.indexOf('between')), FIRST.slice(FIRST.indexOf('between'))];

describe('alignParagraphs', () => {
  it.each([
    ['the annotated text', PAGE, { [H]: [0], [A]: [1], [B]: [2], [Q]: [3], [C]: [4], [T]: [5], [N]: [6] }],
    [
      'an advert between paragraphs',
      [FIRST, 'Fly further this winter. Book by Sunday.', SECOND],
      { [A]: [0], [B]: [2] },
    ],
    [
      'bullets that repeat phrases',
      ['The old ferry will sail again this spring', FIRST, SECOND],
      { [A]: [1], [B]: [2] },
    ],
    [
      'bullets alone',
      ['The old ferry will sail again', 'Fishermen have asked for years that the crossing be reopened'],
      {},
    ],
    ['a first sentence on a card below', [FIRST, SECOND, FIRST.slice(0, 60)], { [A]: [0], [B]: [1] }],
    ['a pull quote that condenses a paragraph', [QUOTE, CREDIT, THIRD], { [Q]: [0], [C]: [1], [T]: [2] }],
    ['a pull quote after its paragraph', [THIRD, QUOTE], { [Q]: [1], [T]: [0] }],
    ['the paragraph without its pull quote', [FIRST, SECOND, THIRD], { [A]: [0], [B]: [1], [T]: [2] }],
    [
      'a credit line beside the pull quote, and a byline',
      [CREDIT, FIRST, SECOND, QUOTE, CREDIT],
      { [A]: [1], [B]: [2], [Q]: [3], [C]: [4] },
    ],
    ['a byline and no pull quote', [CREDIT, FIRST, SECOND], { [A]: [1], [B]: [2] }],
    ['a credit line before the pull quote', [FIRST, CREDIT, QUOTE], { [A]: [0], [Q]: [2], [C]: [1] }],
    ['a paragraph split in two', [...HALVES, SECOND], { [A]: [0, 1], [B]: [2] }],
    [
      'a paragraph split around an advert',
      [HALVES[0] ?? '', 'ADVERTISEMENT', HALVES[1] ?? '', SECOND],
      { [A]: [0, 2], [B]: [3] },
    ],
    ['two paragraphs in one block', [`${FIRST} ${SECOND}`, THIRD], { [A]: [0], [B]: [0], [T]: [1] }],
    ['a paragraph by itself below a longer text that holds it', [`${AUTHOR} ${FIRST}`, FIRST], { [A]: [1], [N]: [0] }],
    ['paragraphs in another order', [SECOND, FIRST], { [A]: [1], [B]: [0] }],
    ['the whole text twice', [FIRST, SECOND, FIRST, SECOND], { [A]: [0], [B]: [1] }],
    ['a headline that is no heading', [HEADLINE, FIRST], { [A]: [1] }],
    ['a paragraph as a heading', [`# ${FIRST}`, SECOND], { [B]: [1] }],
    ['two headings alike', [`# ${HEADLINE}`, FIRST, `# ${HEADLINE}`], { [H]: [0], [A]: [1] }],
    [
      'another article',
      ['Rain returns to the plains after a dry autumn, and farmers sow a second time before the frost.'],
      {},
    ],
    ['an empty page', [], {}],
    ['blocks without words', ['', ' … ', FIRST], { [A]: [2] }],
  ])('aligns %s', (_name, page, blocks) => {
    expect(blocksOf(page)).toEqual(blocks);
  });

  it.each([
    ['quotes, dashes, spaces and case', `\r\n\t ${FIRST.replaceAll(' ', '\u00a0').toUpperCase()} –`],
    ['soft hyphens', FIRST.replace('letters', 'let\u00adters')],
  ])('covers a paragraph whole whose copy differs in %s', (_name, text) => {
    expect(align([text])[A]).toMatchObject({ blocks: [0], coverage: 1 });
  });

  it('covers less of a paragraph the more it is edited, and lets go of one that is another', () => {
    const edits = [
      FIRST,
      FIRST.replace('letters', 'parcels'),
      FIRST.replace('letters', 'parcels').replace('spring', 'summer'),
      'A new bridge will open.',
    ];
    const covered = edits.map((edit) => align([edit, SECOND])[A]);
    const coverages = covered.map((paragraph) => paragraph?.coverage ?? 0);
    expect(coverages).toEqual(coverages.toSorted((a, b) => b - a));
    expect(new Set(coverages).size).toBe(coverages.length);
    expect(covered.map((paragraph) => paragraph?.blocks)).toEqual([[0], [0], [0], []]);
  });

  it('gives each paragraph of the article once, in its order, with its zone', () => {
    for (const page of [PAGE, PAGE.toReversed(), []])
      expect(align(page).map(({ ordinal, zone }) => [ordinal, zone])).toEqual(
        ARTICLE.paragraphs.map(({ zone }, ordinal) => [ordinal, zone]),
      );
  });

  it('is not confused by a second article on the same subject', () => {
    const other = [
      'The harbour office said that the old lighthouse will be painted this spring, and that fishermen have asked for it.',
      'The road around the bay takes most of a day in winter, a report on the northern shore says of the new bus.',
    ];
    expect(blocksOf([...other, ...PAGE.slice(1), ...other])).toEqual({
      [A]: [2],
      [B]: [3],
      [Q]: [4],
      [C]: [5],
      [T]: [6],
      [N]: [7],
    });
  });
});
