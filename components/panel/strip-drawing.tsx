import type { Strip, StripMark, StripPoint } from '../../lib/core/panel/arrange-strip.ts';

/** How a mark is drawn: `faint` is left out by the filter, `active` under the pointer or at the keyboard. */
export type Look = 'faint' | 'plain' | 'open' | 'active';
const LOOKS: readonly Look[] = ['faint', 'plain', 'open', 'active'];

const ACTORS_PX = 14;
const LANE_PX = 8;
const PAD_PX = 4;
/** Between the ends of bars that follow each other, in thousandths of the length. */
const GAP = 2;

/** The height of a strip whose claims stand on this many lines. */
export const heightPxOf = (lanes: number) => 2 * PAD_PX + ACTORS_PX + PAD_PX + lanes * LANE_PX;

/** What stands at this height of the strip. */
export function laneAt(topPx: number, lanes: number): Pick<StripPoint, 'kind' | 'lane'> {
  const belowPx = topPx - PAD_PX - ACTORS_PX - PAD_PX / 2;
  if (belowPx < 0) return { kind: 'actor', lane: 0 };
  return { kind: 'claim', lane: Math.min(lanes - 1, Math.floor(belowPx / LANE_PX)) };
}

interface Props {
  strip: Strip;
  outline: readonly number[];
  lookOf: (mark: StripMark) => Look;
}

/** Paragraphs as ground, and one path for each look: thousands of marks are a handful of elements. */
export function StripDrawing({ strip, outline, lookOf }: Props) {
  const heightPx = heightPxOf(strip.lanes);
  const paths = new Map<string, string[]>();
  for (const mark of strip.marks) {
    const name = `${mark.kind} ${lookOf(mark)}`;
    const path = paths.get(name);
    const drawn = mark.kind === 'actor' ? tickOf(mark) : barOf(mark);
    if (path === undefined) paths.set(name, [drawn]);
    else path.push(drawn);
  }
  return (
    <svg viewBox={`0 0 1000 ${heightPx}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="paragraphs" d={groundOf(outline, heightPx)} />
      {LOOKS.flatMap((look) =>
        ['claim', 'actor'].map((kind) => {
          const name = `${kind} ${look}`;
          const path = paths.get(name);
          return path === undefined ? null : <path key={name} class={name} d={path.join('')} />;
        }),
      )}
    </svg>
  );
}

function tickOf({ start, end }: StripMark): string {
  return `M${round(500 * (start + end))} ${PAD_PX}v${ACTORS_PX}`;
}

function barOf({ start, end, lane }: StripMark): string {
  const top = 2 * PAD_PX + ACTORS_PX + (lane + 0.5) * LANE_PX;
  return `M${round(1000 * start)} ${top}H${round(Math.max(1000 * end - GAP, 1000 * start + 1))}`;
}

/** Every second paragraph has a ground. */
function groundOf(outline: readonly number[], heightPx: number): string {
  return outline
    .map((begin, nth) => {
      if (nth % 2 === 0) return '';
      const from = round(1000 * begin);
      return `M${from} 0H${round(1000 * (outline[nth + 1] ?? 1))}V${heightPx}H${from}Z`;
    })
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
