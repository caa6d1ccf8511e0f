import type { Pack } from '../../lib/core/pack/pack.ts';
import { useStrings } from '../strings-context.tsx';

/** What a pack holds and for which sites. */
export function PackFacts({ pack }: { pack: Pack }) {
  const t = useStrings();
  const { article, actors, claims, sources, creator } = pack;
  const facts: readonly [string, string][] = [
    [t('packsArticle'), t('packsArticleOf', [article.author, article.publisher, article.published])],
    [t('packsHolds'), t('packsCounts', [actors.length, claims.length, sources.length])],
    [t('packsSites'), article.address.hosts.join(', ')],
    [t('packsCreator'), creator],
  ];
  return (
    <dl class="facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What each version of a pack changed, newest first. */
export function Changelog({ entries }: { entries: Pack['changelog'] }) {
  const t = useStrings();
  return (
    <ul class="changelog">
      {entries.map(({ version, date, text }) => (
        <li key={`${version} ${date}`} dir="auto">
          {t('packChange', [version, date, text])}
        </li>
      ))}
    </ul>
  );
}
