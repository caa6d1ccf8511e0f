// A small pack without a problem, and the article that it is of: what planted faults are planted in.
import type { Pack } from '../../lib/core/pack/pack.ts';
import { makeActor, makeArticle, makeClaim, makePack, makeQuote, makeSource } from './make-pack.ts';

/** Headline, three paragraphs of the body, a pull quote. */
export const FERRY_TEXT: readonly string[] = [
  'The ferry returns to the strait at last',
  'The ferry returned to the strait on Monday, the harbour office said, and the office sold a thousand tickets before noon that day.',
  'Captain Noor allegedly lost the log of the ship. The island of Oster, which lies in the strait, denies it, and so does the mayor of Oster.',
  'Traffic across the strait will double by the spring of next year, the harbour office believes, and the Oster Council will gain most from all of it.',
  'Oster will gain most from the ferry in the end',
];

const ZONES = ['headline', 'body', 'body', 'body', 'pull-quote'] as const;

export const FERRY_PACK: Pack = makePack([], {
  changelog: [
    { version: '1.0.0', date: '2026-01-01', text: 'Second set.' },
    { version: '0.9.0', date: '2025-12-01', text: 'First set.' },
  ],
  article: makeArticle(
    FERRY_TEXT.map((text, at) => ({ zone: ZONES[at] ?? 'body', text })),
    { address: { hosts: ['www.harbour.example', 'harbour.example'], paths: ['/node/7'] } },
  ),
  piece: {
    line: 'News item on a ferry',
    note: 'A short report of December 2017.',
    kind: 'news',
    argument: ['The ferry is good for the island.'],
    slips: [{ id: 'x1', text: 'The island is called by two names.', claim: 'c2', sources: ['s3'] }],
    omissions: [{ text: 'The fares rose in 2016.', sources: ['s3'] }],
  },
  actors: [
    makeActor('office', {
      type: 'organisation',
      names: ['harbour office', 'Oster Council'],
      mentions: [
        { id: 'm1', paragraph: 1, selector: makeQuote('the office', ' office said, and ', ' sold a thousand') },
      ],
      later: [{ text: 'It sold the ferry in 2019.', sources: ['s2'] }],
      elsewhere: ['Strait Harbour Office'],
    }),
    makeActor('oster', { type: 'place', names: ['Oster'], elsewhere: ['Oster'] }),
    makeActor('noor', { type: 'person', names: ['Noor', 'Captain Noor'] }),
  ],
  claims: [
    makeClaim('c1', 1, 'The ferry returned to the strait on Monday', {
      actors: ['office'],
      evidence: { for: [{ text: 'The log has it.', sources: ['s1', 's2'] }], against: [], qualifying: [] },
    }),
    makeClaim('c2', 2, 'lost the log of the ship', {
      kind: 'allegation',
      assertedBy: 'critics',
      attribution: 'supported',
      hedges: ['allegedly'],
      actors: ['noor', 'oster'],
      evidence: { for: [], against: [{ text: 'The island denies it.', sources: ['s2'] }], qualifying: [] },
      relations: [
        { type: 'presupposes', claim: 'c1' },
        { type: 'contradicts', claim: 'c3' },
      ],
      says: [{ subject: 'noor', predicate: 'loses the log', object: null }],
    }),
    makeClaim('c3', 3, 'Traffic across the strait will double by the spring of next year', {
      kind: 'prediction',
      assessment: 'prediction: borne out',
      actors: ['office'],
      evidence: { for: [{ text: 'It doubled in 2018.', sources: ['s3'] }], against: [], qualifying: [] },
    }),
  ],
  sources: [makeSource('s1'), makeSource('s2'), makeSource('s3', { date: '2018' })],
});
