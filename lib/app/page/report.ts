// The record of a visit that tests and the bench judge it by.

import type { CardBox } from '../../core/margin/arrange-cards.ts';
import { idOfNoteKey } from '../../core/note/note-key.ts';
import type { Recognition } from '../../core/note/reader-state.ts';
import type { Report, ReportCard } from '../../core/note/report.ts';
import type { Problem } from '../../core/problem.ts';
import { explainProblem, explainRecognition, type Translate } from '../../core/strings.ts';
import type { TextReading } from '../../dom/read/read-page.ts';
import type { ShownText } from './margin-state.ts';
import type { PageContext } from './page-context.ts';

const NO_TIMINGS = { recognise: 0, extract: 0, anchor: 0, mark: 0, layout: 0, total: 0 };

/** What a visit knows beside the notes themselves. */
interface Happened {
  readonly recognition: Recognition | null;
  readonly problems: readonly Problem[];
  readonly errors: readonly string[];
  readonly longTasksMs: readonly number[];
}

/** What of a page is reported. */
type ReportedPage = Pick<PageContext, 'timingsMs'> & {
  readonly document: { readonly location: { readonly href: string } };
  readonly margin: Pick<PageContext['margin'], 'shown' | 'layout' | 'boxes'>;
};

/** Reports a visit as it is now; one that shows nothing says why. */
export function reportVisit(page: ReportedPage, happened: Happened, translate: Translate): Report {
  const { margin, document } = page;
  const shown = margin.shown.value;
  const { recognition, problems, errors, longTasksMs } = happened;
  const explained = problems
    .filter(({ kind }) => kind !== 'failed')
    .map((problem) => explainProblem(problem, translate));
  return {
    url: document.location.href,
    recognised: {
      pack: recognition?.pack ?? null,
      confidence: Math.round((recognition?.confidence ?? 0) * 1000) / 1000,
      why: explainRecognition(recognition, translate),
      copy: recognition?.copy ?? false,
      settled: recognition !== null || (shown === null && problems.length > 0),
    },
    ...(shown === null ? NOTHING : describeText(shown)),
    layout: { mode: shown === null ? 'none' : margin.layout.value.mode },
    cards: margin.boxes.value.map(describeCard),
    timingsMs: shown === null ? NO_TIMINGS : { ...shown.reading.timingsMs, ...page.timingsMs.value },
    longTasksMs,
    errors: [...explained, ...errors],
  };
}

const NOTHING = { article: null, notes: [], mentions: [], counts: {} };

function describeText({ reading, notes }: ShownText): Pick<Report, 'article' | 'notes' | 'mentions' | 'counts'> {
  const { article, placements } = reading;
  const paragraphOf = (block: number | undefined) => paragraphAt(reading, block);
  return {
    article: {
      title: article.title,
      byline: article.byline,
      published: article.published,
      language: article.language,
      direction: article.direction,
      extractedBy: article.by,
      paragraphs: reading.paragraphs.map((block) => reading.blocks[block]?.text.trim() ?? ''),
    },
    notes: notes.map(({ id, kind, state, reason, quote, places }) => ({
      id,
      kind,
      state,
      reason,
      quote,
      paragraph: paragraphOf(places[0]?.spans[0]?.block),
    })),
    mentions: placements.mentions.map(({ id, actor, state, quote, spans }) => ({
      id,
      actor,
      state,
      quote,
      paragraph: paragraphOf(spans[0]?.block),
    })),
    counts: countNotes({ reading, notes }),
  };
}

function countNotes({ reading, notes }: Pick<ShownText, 'reading' | 'notes'>): Report['counts'] {
  const { mentions } = reading.placements;
  const count = (kind: string, state: string) =>
    notes.filter((note) => note.kind === kind && note.state === state).length;
  return {
    actors: notes.filter(({ kind }) => kind === 'actor').length,
    claims: notes.filter(({ kind }) => kind === 'claim').length,
    actorsPlaced: count('actor', 'placed'),
    claimsPlaced: count('claim', 'placed'),
    claimsMoved: count('claim', 'moved'),
    orphans: notes.filter(({ state }) => state === 'orphan').length,
    mentions: mentions.length,
    mentionsPlaced: mentions.filter(({ state }) => state === 'placed').length,
  };
}

/** Index of a block among the article's paragraphs; `null` for a headline or a note without a place. */
function paragraphAt(reading: TextReading, block: number | undefined): number | null {
  const at = block === undefined ? -1 : reading.paragraphs.indexOf(block);
  return at < 0 ? null : at;
}

function describeCard({ key, side, topPx, leftPx, widthPx, heightPx, anchorTopPx }: CardBox): ReportCard {
  const id = idOfNoteKey(key);
  return { id, side, top: topPx, left: leftPx, width: widthPx, height: heightPx, anchorTop: anchorTopPx };
}
