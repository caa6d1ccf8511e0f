import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { useStrings } from '../strings-context.tsx';
import { HighlightDetail } from './highlight-detail.tsx';
import { HighlightRow } from './highlight-row.tsx';
import type { LibraryProps } from './library-props.ts';
import { VirtualList } from './virtual-list.tsx';

/** Height of a row: two lines and their padding. */
const ROW_PX = 60;

const STEPS = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' } as const;
const stepOf = (key: string) => Object.entries(STEPS).find(([each]) => each === key)?.[1];

/** The rows of the library, and the open one in full. Arrow keys go through the list. */
export function LibraryList({ rows, library }: { rows: readonly Highlight[]; library: LibraryProps }) {
  const { articles, settings, selected, open, actions } = library;
  const t = useStrings();
  const current = rows.findIndex(({ id }) => id === open);
  const opened = rows[current];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key);
    if (step !== undefined) actions.onStep(step);
    else if (event.key === 'Delete' && opened !== undefined && opened.deleted === null) actions.onBin([opened.id]);
    else if (event.key === 'x' && opened !== undefined) actions.onSelect(opened.id, { range: false });
    else return;
    event.preventDefault();
  };
  return (
    <div class="columns">
      <VirtualList rows={rows} rowPx={ROW_PX} label={t('libraryTitle')} current={current} onKeyDown={onKeyDown}>
        {(highlight, at, { style }) => (
          <HighlightRow
            key={highlight.id}
            highlight={highlight}
            article={articles.get(highlight.article) ?? null}
            settings={settings}
            at={at}
            total={rows.length}
            style={style}
            isSelected={selected.has(highlight.id)}
            isOpen={highlight.id === open}
            onOpen={() => actions.onOpen(highlight.id)}
            onSelect={(range) => actions.onSelect(highlight.id, { range })}
          />
        )}
      </VirtualList>
      {opened !== undefined && (
        <HighlightDetail
          key={opened.id}
          highlight={opened}
          article={articles.get(opened.article) ?? null}
          library={library}
        />
      )}
    </div>
  );
}
