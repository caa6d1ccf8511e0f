import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<Row> {
  rows: readonly Row[];
  /** All rows are of this height. */
  rowPx: number;
  label: string;
  /** This row is brought into sight when it changes. */
  current: number;
  onKeyDown: (event: KeyboardEvent) => void;
  children: (row: Row, at: number, position: { style: { top: string; height: string } }) => ComponentChildren;
}

/** Rows above and below the window that are drawn too. */
const BEYOND = 8;
/** Browsers stop at about 17 million pixels. */
const TALLEST_PX = 15_000_000;

/** A list of which only the rows in sight are in the document, fifty thousand as well as five. */
export function VirtualList<Row>({ rows, rowPx, label, current, onKeyDown, children }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ first: 0, count: 24 });
  useLayoutEffect(() => {
    const { current: element } = box;
    if (element === null) return;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowPx) - BEYOND);
      const count = Math.ceil(element.clientHeight / rowPx) + 2 * BEYOND;
      setAt((now) => (now.first === first && now.count === count ? now : { first, count }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [rowPx, rows.length]);
  useLayoutEffect(() => {
    const { current: element } = box;
    if (element === null || current < 0) return;
    const top = current * rowPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowPx > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowPx - element.clientHeight;
  }, [current, rowPx]);
  const shown = rows.slice(at.first, at.first + at.count);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move through the list that has the focus.
    <div ref={box} class="list" onKeyDown={onKeyDown}>
      <div
        class="rows"
        role="list"
        aria-label={label}
        style={{ height: `${Math.min(rows.length * rowPx, TALLEST_PX)}px` }}
      >
        {shown.map((row, nth) => {
          const index = at.first + nth;
          return children(row, index, { style: { top: `${index * rowPx}px`, height: `${rowPx}px` } });
        })}
      </div>
    </div>
  );
}
