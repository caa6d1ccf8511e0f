import { useEffect, useRef } from 'preact/hooks';
import type { WaitingImport } from '../../lib/app/packs/packs-model.ts';
import { isSame } from '../../lib/core/pack/compare-packs.ts';
import { useStrings } from '../strings-context.tsx';
import { DifferenceList } from './difference-list.tsx';
import { PackFacts } from './pack-facts.tsx';
import type { PacksActions } from './packs-props.ts';
import { ProblemList } from './problem-list.tsx';

interface Props {
  waiting: WaitingImport;
  actions: Pick<PacksActions, 'onImport' | 'onCancel'>;
}

/** A file before it is kept: what it holds, what it would change, every problem, and the reader's word. */
export function ImportSection({ waiting, actions }: Props) {
  const t = useStrings();
  const { pack, present, difference, missing, name, problems, key } = waiting;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isKnown = difference !== null && isSame(difference) && present?.origin === 'imported';
  return (
    <section class="pack waiting" aria-labelledby={`waiting-${key} file-${key}`} data-file={name}>
      <p class="meta" id={`file-${key}`} dir="auto">
        {pack === null ? t('packsUnreadable', [name]) : t('packsNotYet', [name])}
      </p>
      <h2 id={`waiting-${key}`} ref={heading} tabIndex={-1} dir="auto">
        {pack?.article.title ?? name}
      </h2>
      {pack !== null && (
        <>
          <p class="meta">{t('packVersion', [pack.version, pack.asOf])}</p>
          <PackFacts pack={pack} />
        </>
      )}
      {present?.origin === 'bundled' && <p>{t('packsStandsIn')}</p>}
      {isKnown ? <p>{t('packsNothingNew')}</p> : difference !== null && <DifferenceList difference={difference} />}
      <ProblemList problems={problems} />
      {missing.length > 0 && pack !== null && <p>{t('packsWillAsk', [missing.join(', ')])}</p>}
      <div class="buttons">
        {pack !== null && !isKnown && (
          <button type="button" class="door primary" onClick={() => actions.onImport(waiting)}>
            {wordOf(waiting, t)}
          </button>
        )}
        <button type="button" class="door" onClick={() => actions.onCancel(waiting)}>
          {pack === null || isKnown ? t('close') : t('packsCancel')}
        </button>
      </div>
    </section>
  );
}

function wordOf({ difference, present }: WaitingImport, t: ReturnType<typeof useStrings>): string {
  if (present === null || difference === null) return t('packsTake');
  if (difference.age === 'older') return t('packsGoBack', [difference.to]);
  return difference.age === 'newer' ? t('packsUpdate', [difference.to]) : t('packsReplace');
}
