import type { CardBox } from '../../core/margin/arrange-cards.ts';
import type { Recognition } from '../../core/note/reader-state.ts';
import type { Report, ReportCard } from '../../core/note/report.ts';
import type { Problem } from '../../core/problem.ts';
import { explainProblem, explainRecognition } from '../../core/strings.ts';
import type { TextReading } from '../../dom/read/read-page.ts';
import { translate } from '../../platform/translate.ts';
import type { ShownNotes } from './margin-view.ts';

const NO_TIMINGS = { recognise: 0, extract: 0, anchor: 0, mark: 0, layout: 0, total: 0 };

/** What a visit knows beside the notes themselves. */
interface Happened {
  readonly recognition: Recognition | null;
  readonly problems: readonly Problem[];
  readonly errors: readonly string[];
  readonly longTasksMs: readonly number[];
}

/** The report of a visit that shows nothing, with the reason why. */
export function emptyReport(document: Document, happened: Happened): Report {
  const { recognition, problems, longTasksMs } = happened;
  return {
    url: document.location.href,
    recognised: { ...verdictOf(recognition), settled: recognition !== null || problems.length > 0 },
    article: null,
    notes: [],
    mentions: [],
    layout: { mode: 'none' },
    cards: [],
    counts: {},
    timingsMs: NO_TIMINGS,
    longTasksMs,
    errors: errorsOf(happened),
  };
}

/** The report of a visit with notes on the page. */
export function reportOf(shown: ShownNotes, happened: Happened): Report {
  const { recognition, longTasksMs } = happened;
  const { reading, notes } = shown;
  const paragraphOf = (block: number | undefined) => paragraphAt(reading, block);
  const { mode, boxes } = shown.layout();
  const count = (kind: string, state: string) =>
    notes.filter((note) => note.kind === kind && note.state === state).length;
  const { article, placements } = reading;
  return {
    url: document.location.href,
    recognised: verdictOf(recognition),
    article: {
      title: article.title,
      byline: article.byline,
      published: article.published,
      language: article.language,
      direction: article.direction,
      extractedBy: article.by,
      paragraphs: reading.paragraphs.map((at) => reading.blocks[at]?.text.trim() ?? ''),
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
    layout: { mode },
    cards: boxes.map(cardOf),
    counts: {
      actors: notes.filter(({ kind }) => kind === 'actor').length,
      claims: notes.filter(({ kind }) => kind === 'claim').length,
      actorsPlaced: count('actor', 'placed'),
      claimsPlaced: count('claim', 'placed'),
      claimsMoved: count('claim', 'moved'),
      orphans: notes.filter(({ state }) => state === 'orphan').length,
      mentions: placements.mentions.length,
      mentionsPlaced: placements.mentions.filter(({ state }) => state === 'placed').length,
    },
    timingsMs: { ...reading.timingsMs, ...shown.timingsMs() },
    longTasksMs,
    errors: errorsOf(happened),
  };
}

/** Index of a block among the article's paragraphs; `null` for a headline or a note without a place. */
function paragraphAt(reading: TextReading, block: number | undefined): number | null {
  const at = block === undefined ? -1 : reading.paragraphs.indexOf(block);
  return at < 0 ? null : at;
}

function cardOf({ key, side, topPx, leftPx, widthPx, heightPx, anchorTopPx }: CardBox): ReportCard {
  const id = key.slice(key.indexOf('/') + 1);
  return { id, side, top: topPx, left: leftPx, width: widthPx, height: heightPx, anchorTop: anchorTopPx };
}

function errorsOf({ problems, errors }: Happened): string[] {
  const known = problems.filter(({ kind }) => kind !== 'failed');
  return [...known.map((problem) => explainProblem(problem, translate)), ...errors];
}

function verdictOf(recognition: Recognition | null): Report['recognised'] {
  return {
    pack: recognition?.pack ?? null,
    confidence: Math.round((recognition?.confidence ?? 0) * 1000) / 1000,
    why: explainRecognition(recognition, translate),
    copy: recognition?.copy ?? false,
    settled: recognition !== null,
  };
}
