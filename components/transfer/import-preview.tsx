import type { ImportSample } from '../../lib/core/import/pick-samples.ts';
import type { ImportChanges } from '../../lib/core/import/plan-import.ts';
import { useStrings } from '../strings-context.tsx';

/** Everything that an import changes, by what it is. */
export function ImportChangeList({ changes }: { changes: ImportChanges }) {
  const t = useStrings();
  const { highlights, bin, articles, settings, tombstones, drafts, quarantine } = changes;
  const parts = [
    highlights > 0 && t('importChangeHighlights', [highlights]),
    bin > 0 && t('importChangeBin', [bin]),
    articles > 0 && t('importChangeArticles', [articles]),
    settings && t('importChangeSettings'),
    drafts > 0 && t('importChangeDrafts', [drafts]),
    tombstones > 0 && t('importChangeTombstones', [tombstones]),
    quarantine > 0 && t('importChangeQuarantine', [quarantine]),
  ].filter((part) => part !== false);
  return (
    <div class="changes">
      <p class="meta">{t('importChanges')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </div>
  );
}

/** A few rows as they will be: words, note, page, and where on it. */
export function ImportSampleList({ samples }: { samples: readonly ImportSample[] }) {
  const t = useStrings();
  if (samples.length === 0) return null;
  return (
    <details class="samples" open>
      <summary>{t('importSamples')}</summary>
      <ul>
        {samples.map((sample) => (
          <Sample key={sample.id} sample={sample} />
        ))}
      </ul>
    </details>
  );
}

function Sample({ sample: { quote, note, tags, article, place, isNew, isBinned } }: { sample: ImportSample }) {
  const t = useStrings();
  return (
    <li>
      {quote === null ? <p class="meta">{t('importSamplePage')}</p> : <blockquote dir="auto">{quote}</blockquote>}
      {note !== '' && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      <p class="meta">
        <bdi>{article}</bdi>
        {place !== null && <> · {t('importSamplePlace', [place])}</>}
        {tags.map((tag) => (
          <span key={tag}>
            {' · '}
            <bdi>#{tag}</bdi>
          </span>
        ))}
        {!isNew && <> · {t('importSampleChanged')}</>}
        {isBinned && <> · {t('importSampleBinned')}</>}
      </p>
    </li>
  );
}
