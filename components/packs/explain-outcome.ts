import type { PacksOutcome } from '../../lib/app/packs/packs-model.ts';
import type { Translate } from '../../lib/core/strings.ts';

/** What an action on packs came to, in a sentence or two; empty for nothing. */
export function explainOutcome(outcome: PacksOutcome | null, t: Translate): string {
  switch (outcome?.kind) {
    case undefined:
      return '';
    case 'imported': {
      const { title, version, refused } = outcome;
      const done = version === null ? t('packsDone', [title]) : t('packsDoneUpdate', [title, version]);
      return refused.length === 0 ? done : `${done} ${t('packsRefused', [refused.join(', ')])}`;
    }
    case 'removed':
      return t('packsGone', [outcome.title]);
    case 'not-kept':
      return t('packsFailed', [`${outcome.pack}: ${t('packsNotKept')}`]);
    case 'failed':
      return t('packsFailed', [outcome.message]);
  }
}
