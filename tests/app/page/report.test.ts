import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { createMarginModel } from '../../../lib/app/page/margin-model.ts';
import { reportVisit } from '../../../lib/app/page/report.ts';
import type { Recognition } from '../../../lib/core/note/reader-state.ts';
import { makeShownText, measureLinesOf, PARAGRAPHS } from '../../support/make-shown-text.ts';
import { translateEnglish } from '../../support/translate-english.ts';

const RECOGNITION: Recognition = {
  pack: 'harbour-7',
  confidence: 0.98765,
  reason: 'text-and-address',
  copy: false,
  paragraphs: { found: 3, changed: 0, total: 3 },
};

/** The report of a page with, or without, the sample text on it. */
function report(isShown: boolean, over: Partial<Parameters<typeof reportVisit>[1]> = {}) {
  const margin = createMarginModel({ onOpen: () => undefined });
  if (isShown) {
    margin.show(makeShownText());
    margin.measure(measureLinesOf('piece', 'claim/c01', 'actor/captain'));
  }
  const document = { location: { href: 'https://www.harbour.example/node/7' } };
  const page = { margin, document, timingsMs: signal({ mark: 4, layout: 5, total: 60 }) };
  const happened = { recognition: null, problems: [], errors: [], longTasksMs: [70], ...over };
  return reportVisit(page, happened, translateEnglish);
}

describe('the report of a page with notes', () => {
  const { recognised, article, notes, mentions, cards, ...rest } = report(true, { recognition: RECOGNITION });

  it('says where each note is', () => {
    expect(notes.map(({ id, kind, state, paragraph }) => [id, kind, state, paragraph])).toEqual([
      ['piece', 'piece', 'placed', 0],
      ['c01', 'claim', 'placed', 0],
      ['captain', 'actor', 'placed', 1],
      ['c02', 'claim', 'orphan', null],
    ]);
    expect(mentions).toMatchObject([{ actor: 'captain', state: 'placed', quote: 'captain', paragraph: 1 }]);
  });

  it('has the article, as it was read', () => {
    expect(article).toEqual({
      title: 'The ferry returns',
      byline: 'A. Writer',
      published: '2017-12-01',
      language: 'en',
      direction: 'ltr',
      extractedBy: 'readability',
      paragraphs: PARAGRAPHS,
    });
  });

  it('has the cards in page coordinates', () => {
    expect(cards.map(({ id, side, width }) => [id, side, width]).sort()).toEqual([
      ['c01', 'right', 264],
      ['captain', 'left', 264],
      ['piece', 'right', 264],
    ]);
  });

  it('counts, and says how long it took and what it knows', () => {
    expect(rest).toEqual({
      url: 'https://www.harbour.example/node/7',
      layout: { mode: 'margin' },
      counts: {
        actors: 1,
        claims: 2,
        actorsPlaced: 1,
        claimsPlaced: 1,
        claimsMoved: 0,
        orphans: 1,
        mentions: 1,
        mentionsPlaced: 1,
      },
      timingsMs: { extract: 1, recognise: 2, anchor: 3, mark: 4, layout: 5, total: 60 },
      longTasksMs: [70],
      errors: [],
    });
    expect(recognised).toMatchObject({ pack: 'harbour-7', confidence: 0.988, copy: false, settled: true });
  });
});

describe('the report of a page without notes', () => {
  it('has nothing but what happened', () => {
    expect(report(false)).toMatchObject({
      article: null,
      notes: [],
      mentions: [],
      cards: [],
      counts: {},
      layout: { mode: 'none' },
      timingsMs: { total: 0 },
    });
  });

  it.each([
    ['nothing was read yet', {}, false],
    ['it was recognised', { recognition: RECOGNITION }, true],
    ['there is a problem', { problems: [{ kind: 'page-refused' as const }] }, true],
  ])('is settled when %s: %o → %s', (_name, happened, settled) => {
    expect(report(false, happened).recognised.settled).toBe(settled);
  });

  it('explains problems in words, and has the text of failures once', () => {
    const problems = [{ kind: 'host-removed' as const }, { kind: 'failed' as const, message: 'boom' }];
    const { errors } = report(false, { problems, errors: ['boom'] });
    expect(errors).toEqual([translateEnglish('problemHostRemoved'), 'boom']);
  });
});
