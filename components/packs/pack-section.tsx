import { useRef, useState } from 'preact/hooks';
import type { ListedPack } from '../../lib/app/packs/packs-model.ts';
import { useStrings } from '../strings-context.tsx';
import { Switch } from '../ui/switch.tsx';
import { Changelog, PackFacts } from './pack-facts.tsx';
import type { PacksActions } from './packs-props.ts';
import { ProblemList } from './problem-list.tsx';

interface Props {
  pack: ListedPack;
  actions: PacksActions;
}

/** One pack that is here: what it is, its switch, and what can be done with it. */
export function PackSection({ pack: listed, actions }: Props) {
  const t = useStrings();
  const { id, origin, on, importedOn, pack, problems, missing } = listed;
  const title = pack?.article.title ?? id;
  return (
    <section class={on ? 'pack' : 'pack off'} id={`pack-${id}`} aria-labelledby={`title-${id}`}>
      <div class="head">
        <h2 id={`title-${id}`} dir="auto">
          {pack === null ? (
            title
          ) : (
            <a href={pack.article.url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          )}
        </h2>
        <Switch
          class="switch"
          isOn={on}
          label={t('packsSwitch', [title])}
          onSwitch={(wanted) => actions.onSwitch(id, wanted)}
        >
          <span aria-hidden="true">{on ? t('packsOn') : t('packsOff')}</span>
        </Switch>
      </div>
      <p class="meta">
        {origin === 'bundled' ? t('packsBundled') : t('packsImported', [importedOn ?? ''])}
        {pack !== null && ` · ${t('packVersion', [pack.version, pack.asOf])}`}
      </p>
      {pack === null ? (
        <p>{t('packsBroken')}</p>
      ) : (
        <>
          <PackFacts pack={pack} />
          {missing.length > 0 && on && (
            <p class="access">
              {t('packsNoAccess', [missing.join(', ')])}{' '}
              <button type="button" class="link" onClick={() => actions.onAllow(listed)}>
                {t('packsAllow')}
              </button>
            </p>
          )}
          {pack.changelog.length > 0 && (
            <details class="history">
              <summary>{t('packChanges')}</summary>
              <Changelog entries={pack.changelog} />
            </details>
          )}
        </>
      )}
      <ProblemList problems={problems} />
      <PackButtons listed={listed} title={title} actions={actions} />
    </section>
  );
}

interface ButtonsProps {
  listed: ListedPack;
  title: string;
  actions: PacksActions;
}

function PackButtons({ listed: { id, origin, pack }, title, actions }: ButtonsProps) {
  const t = useStrings();
  const [isAsked, setAsked] = useState(false);
  const remove = useRef<HTMLButtonElement>(null);
  if (isAsked)
    return (
      <fieldset class="buttons asked">
        <legend>{t('packsRemoveAsk', [title])}</legend>
        <button type="button" class="door primary" onClick={() => actions.onRemove(id)}>
          {t('packsRemove')}
        </button>
        <button
          type="button"
          class="door"
          // The safe answer has the focus.
          ref={(element) => element?.focus()}
          onClick={() => {
            setAsked(false);
            requestAnimationFrame(() => remove.current?.focus());
          }}
        >
          {t('packsKeep')}
        </button>
      </fieldset>
    );
  return (
    <div class="buttons">
      {pack !== null && (
        <>
          <button type="button" class="link" onClick={() => actions.onExport(pack, 'json')}>
            {t('packsExport')}
          </button>
          <button type="button" class="link" onClick={() => actions.onExport(pack, 'jsonld')}>
            {t('packsExportLd')}
          </button>
        </>
      )}
      {origin === 'imported' && (
        <button type="button" class="link" ref={remove} onClick={() => setAsked(true)}>
          {t('packsRemove')}
        </button>
      )}
    </div>
  );
}
