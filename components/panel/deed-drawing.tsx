import type { Assessment, PackClaim } from '../../lib/core/pack/pack.ts';
import type { Deed, DeedArc, DeedMap } from '../../lib/core/panel/arrange-deeds.ts';

/** `partly supported` → `is-partly-supported`: how a line is drawn. */
const slug = (words: string) => words.replace(/[^a-z]+/g, '-');
const lineClass = (kind: PackClaim['kind'] | null, assessment: Assessment) =>
  `${kind === null ? '' : `of-${slug(kind)}`} is-${slug(assessment)}`;

/** Room for arcs, in the drawing's own units; the style sheet stretches it sideways. */
const ROOM = 100;
const STUB = 10;
/** Narrower than this, arcs of neighbours would be a smear at the names. */
const SHALLOWEST = 10;

interface Props {
  map: DeedMap;
  /** The actor whose arcs stand out. */
  chosen: string | null;
}

/** Arcs beside the names; heads in a strip of their own that is not stretched; words at stubs. The table says it all. */
export function DeedDrawing({ map, chosen }: Props) {
  const lookOf = ({ subject, object }: Deed) =>
    chosen === null ? '' : subject === chosen || object === chosen ? 'strong' : 'faint';
  const classOf = ({ deed }: DeedArc) => `${lineClass(deed.kind, deed.assessment)} ${lookOf(deed)}`;
  // What stands out is drawn last, over the others.
  const arcs = [...map.arcs].sort((a, b) => Number(lookOf(a.deed) === 'strong') - Number(lookOf(b.deed) === 'strong'));
  return (
    <div class="deed-lines" aria-hidden="true">
      <svg class="heads" width="8" height={map.heightPx} aria-hidden="true">
        {arcs.map((arc) => (
          <path key={arc.deed.id} class={classOf(arc)} d={headOf(arc)} />
        ))}
      </svg>
      <div class="deed-room">
        <svg
          class="arcs"
          height={map.heightPx}
          viewBox={`0 0 ${ROOM} ${map.heightPx}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {arcs.map((arc) => (
            <path key={arc.deed.id} class={classOf(arc)} d={pathOf(arc)} />
          ))}
        </svg>
        {arcs.map((arc) =>
          arc.toPx !== null ? null : (
            <span key={arc.deed.id} class={`stub ${lookOf(arc.deed)}`} style={{ insetBlockStart: `${arc.fromPx}px` }}>
              {arc.deed.predicate}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

function pathOf({ fromPx, toPx, depth }: DeedArc): string {
  if (toPx === null) return `M0 ${fromPx}H${STUB}`;
  // A cubic reaches three quarters of the way to its control points.
  const x = ((SHALLOWEST + (ROOM - SHALLOWEST - 2) * depth) * 4) / 3;
  return `M0 ${fromPx}C${x} ${fromPx} ${x} ${toPx} 0 ${toPx}`;
}

/** An arrow at the object, a plain end at the subject. */
function headOf({ fromPx, toPx }: DeedArc): string {
  const line = `M4 ${fromPx}H8`;
  return toPx === null ? line : `${line}M8 ${toPx}H1M5 ${toPx - 2.5}L1 ${toPx}L5 ${toPx + 2.5}`;
}

/** A short line as the map draws it, beside the words that say the same. */
export function DeedSample({ kind, assessment }: { kind: PackClaim['kind'] | null; assessment: Assessment }) {
  return (
    <svg class="deed-sample" viewBox="0 0 28 8" aria-hidden="true">
      <path class={lineClass(kind, assessment)} d="M0 4H28" />
    </svg>
  );
}
