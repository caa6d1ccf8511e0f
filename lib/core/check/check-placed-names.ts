// Where names and mentions come to lie on the text: on each other, or inside a longer name.
import type { AlignedParagraph } from '../anchor/align-paragraphs.ts';
import { type MentionPlacement, placeNotes } from '../note/place-notes.ts';
import type { Pack } from '../pack/pack.ts';
import type { Block, Span } from '../text/span.ts';
import { type Finding, find } from './advice.ts';

/** An explicit mention, placed, and where it stands in the pack. */
interface PlacedMention {
  readonly placement: MentionPlacement;
  readonly path: string;
}

/** A text that a pack is written for, aligned with it, and the pack's explicit mentions in it. */
export interface PlacedText {
  readonly aligned: readonly AlignedParagraph[];
  readonly blocks: readonly Block[];
  readonly explicit: readonly PlacedMention[];
}

interface Mark extends Span {
  readonly actor: string;
  readonly quote: string;
  /** Of an explicit mention; `null` for a name. */
  readonly path: string | null;
}

/** Mentions on mentions, mentions where a name marks already, names in names. */
export function checkPlacedNames(pack: Pack, { aligned, blocks, explicit }: PlacedText): Finding[] {
  const onlyNames = { ...pack, claims: [], actors: pack.actors.map((actor) => ({ ...actor, mentions: [] })) };
  const names = placeNotes(onlyNames, aligned, blocks).mentions.flatMap((placement) => marksOf(placement, null));
  const mentions = explicit.flatMap(({ placement, path }) => marksOf(placement, path));
  const headlines = new Set(aligned.flatMap((each) => (each.zone === 'headline' ? each.blocks : [])));
  const marks = [...names, ...mentions].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  return [
    ...checkOverlaps(marks),
    ...(/^en\b/i.test(pack.article.language)
      ? checkNeighbours(pack, marks, blocks)
          .filter(({ block }) => !headlines.has(block))
          .map(({ finding }) => finding)
      : []),
  ];
}

function marksOf({ spans, actor, quote }: MentionPlacement, path: string | null): Mark[] {
  return spans.map((span) => ({ ...span, actor, quote, path }));
}

/** One sweep over the marks in order: each against the ones that reach farthest before it. */
function checkOverlaps(marks: readonly Mark[]): Finding[] {
  let name: Mark | null = null;
  let mention: Mark | null = null;
  const findings: Finding[] = [];
  for (const mark of marks) {
    const farthest = { name: overlapOf(name, mark), mention: overlapOf(mention, mark) };
    if (mark.path === null) {
      findings.push(...checkName(mark, farthest.mention));
      if (farthest.name === null || mark.end > farthest.name.end) name = mark;
    } else {
      findings.push(...checkMention({ ...mark, path: mark.path }, farthest));
      if (farthest.mention === null || mark.end > farthest.mention.end) mention = mark;
    }
  }
  return findings;
}

/** A mark that begins before another one, where it reaches into it; else `null`. */
function overlapOf(before: Mark | null, mark: Mark): Mark | null {
  return before !== null && before.block === mark.block && before.end > mark.start ? before : null;
}

/** A mention over a name of another actor is meant: it takes the name's place. One that only cuts into it is not. */
function checkName(name: Mark, mention: Mark | null): Finding[] {
  if (mention === null || mention.path === null || name.end <= mention.end) return [];
  return [find('overlapping-mentions', mention.path, `“${mention.quote}” cuts into “${name.quote}”`)];
}

function checkMention(
  mark: Mark & { readonly path: string },
  { name, mention }: { readonly name: Mark | null; readonly mention: Mark | null },
): Finding[] {
  // Two actors on the very same words are meant: "both countries".
  const isShared =
    mention !== null && mention.actor !== mark.actor && mention.start === mark.start && mention.end === mark.end;
  const isNeedless = name !== null && name.actor === mark.actor && name.end >= mark.end;
  return [
    ...(mention === null || isShared
      ? []
      : [find('overlapping-mentions', mark.path, `“${mark.quote}” lies on “${mention.quote}”`)]),
    ...(isNeedless ? [find('needless-mention', mark.path, `“${mark.quote}” lies in the name “${name.quote}”`)] : []),
  ];
}

const BEFORE = /(?<lead>^|[^\s]\s+)(?<word>\p{Lu}[\p{L}\p{M}'’-]*) $/u;
const AFTER = /^ (?<word>\p{Lu}[\p{L}\p{M}'’-]*)/u;
/** What a sentence or a quotation begins after. */
const STARTS = /[.!?:;"“‘'(—–]\s*$/u;

/** Names beside a capitalised word that no mark covers; once for each name and neighbour. */
function checkNeighbours(pack: Pack, marks: readonly Mark[], blocks: readonly Block[]) {
  const indexes = new Map(pack.actors.map(({ id }, at) => [id, at]));
  const seen = new Set<string>();
  return marks.flatMap((mark, at) => {
    const longer = mark.path === null ? readLonger(mark, blocks[mark.block]?.text ?? '') : [];
    return longer.flatMap(({ start, end, words }) => {
      const isCovered = isMarked(marks, at, { start, end });
      const key = `${mark.actor} ${words}`;
      if (isCovered || seen.has(key)) return [];
      seen.add(key);
      const message = `“${mark.quote}” is found in “${words}”`;
      return [
        {
          block: mark.block,
          finding: find('name-hits-longer-name', `actors[${indexes.get(mark.actor)}].names`, message),
        },
      ];
    });
  });
}

/** The name with the capitalised word before it, and with the one after it; `start` and `end` are of that word. */
function readLonger({ start, end }: Mark, text: string): { start: number; end: number; words: string }[] {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.groups;
  const after = AFTER.exec(text.slice(end, end + 60))?.groups;
  const found: { start: number; end: number; words: string }[] = [];
  if (before?.word !== undefined && before.lead !== '' && !STARTS.test(before.lead ?? '')) {
    const from = start - 1 - before.word.length;
    found.push({ start: from, end: start - 1, words: text.slice(from, end) });
  }
  if (after?.word !== undefined)
    found.push({
      start: end + 1,
      end: end + 1 + after.word.length,
      words: text.slice(start, end + 1 + after.word.length),
    });
  return found;
}

/** Looks at the marks around the one at `index`; none of a page lies over more than a few others. */
function isMarked(marks: readonly Mark[], index: number, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const { block } = marks[index] ?? { block: -1 };
  return marks
    .slice(Math.max(0, index - 8), index + 9)
    .some((other) => other.block === block && other.start <= start && other.end >= end);
}
