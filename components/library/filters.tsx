import type { HighlightState, Order } from '../../lib/core/highlight/filter-highlights.ts';
import { COLOURS, type Colour } from '../../lib/core/highlight/highlight.ts';
import type { MessageKey } from '../../lib/core/strings.ts';
import { colourName } from '../highlight/colours.ts';
import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

const STATES: readonly [HighlightState, MessageKey][] = [
  ['all', 'libraryAll'],
  ['with-note', 'libraryWithNote'],
  ['without-note', 'libraryWithoutNote'],
  ['page-note', 'libraryPageNotes'],
  ['bin', 'libraryBin'],
];
const ORDERS: readonly [Order, MessageKey][] = [
  ['newest', 'libraryNewest'],
  ['oldest', 'libraryOldest'],
  ['changed', 'libraryChanged'],
  ['article', 'libraryByArticle'],
];

/** A choice of one value or any. */
function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is shown of the library, and in which order. */
export function Filters({ filter, facets, actors, settings, actions: { onFilter } }: LibraryProps) {
  const t = useStrings();
  const any: readonly [string, string] = ['', t('libraryAny')];
  const counted = (values: readonly (readonly [string, number])[]) =>
    values.map(([value, count]) => [value, `${value} (${count})`] as const);
  const actor = actors.find(({ names }) => names === filter.actor);
  return (
    <div class="filters" role="group" aria-label={t('libraryFilters')}>
      <Choice
        label={t('libraryShow')}
        value={filter.state}
        options={STATES.map(([key, name]) => [key, t(name)])}
        onChange={(state) => onFilter({ state: STATES.find(([key]) => key === state)?.[0] ?? 'all' })}
      />
      <Choice
        label={t('librarySite')}
        value={filter.site ?? ''}
        options={[any, ...counted(facets.sites)]}
        onChange={(site) => onFilter({ site: site || null })}
      />
      <Choice
        label={t('ownColour')}
        value={filter.colour ?? ''}
        options={[any, ...COLOURS.map((colour): [string, string] => [colour, colourName(colour, settings, t)])]}
        onChange={(colour) => onFilter({ colour: COLOURS.find((each: Colour) => each === colour) ?? null })}
      />
      <Choice
        label={t('ownTags')}
        value={filter.tag ?? ''}
        options={[any, ...counted(facets.tags)]}
        onChange={(tag) => onFilter({ tag: tag || null })}
      />
      {actors.length > 0 && (
        <Choice
          label={t('libraryActor')}
          value={actor?.name ?? ''}
          options={[any, ...actors.map(({ name }) => [name, name] as const)]}
          onChange={(name) => onFilter({ actor: actors.find((each) => each.name === name)?.names ?? [] })}
        />
      )}
      <label>
        <span>{t('libraryFrom')}</span>
        <input
          type="date"
          value={filter.from}
          onInput={({ currentTarget }) => onFilter({ from: currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('libraryTo')}</span>
        <input type="date" value={filter.to} onInput={({ currentTarget }) => onFilter({ to: currentTarget.value })} />
      </label>
      <Choice
        label={t('libraryOrder')}
        value={filter.order}
        options={ORDERS.map(([key, name]) => [key, t(name)])}
        onChange={(order) => onFilter({ order: ORDERS.find(([key]) => key === order)?.[0] ?? 'newest' })}
      />
    </div>
  );
}
