import type { MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import type { SettingsProps } from './settings-props.ts';

const PAGE_KEYS: readonly [string, MessageKey][] = [
  ['N · P', 'keysStep'],
  ['Esc', 'keysClose'],
  ['Tab', 'keysBar'],
  ['H', 'keysHighlight'],
  ['1 – 5', 'keysColour'],
  ['Ctrl + Z', 'keysUndo'],
];

/** The shortcuts of the browser, and the keys that work on a page. */
export function ShortcutsSection({ shortcuts, onShortcuts }: Pick<SettingsProps, 'shortcuts' | 'onShortcuts'>) {
  const t = useStrings();
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('settingsShortcuts')}</h2>
      <dl class="keys">
        {shortcuts.map(({ description, keys }) => (
          <div key={description}>
            <dt>{keys === '' ? t('settingsNoKeys') : <kbd>{keys}</kbd>}</dt>
            <dd>{description}</dd>
          </div>
        ))}
        {PAGE_KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="door" data-act="shortcuts" onClick={onShortcuts}>
        {t('settingsChangeShortcuts')}
      </button>
    </section>
  );
}
