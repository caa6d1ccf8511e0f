import type { StoreProblem } from '../lib/core/highlight/highlight-store.ts';
import { explainStoreProblem } from '../lib/core/strings.ts';
import { useStrings } from './strings-context.tsx';

interface Props {
  readonly problem: StoreProblem;
  /** Absent where trying again cannot help. */
  readonly onRetry?: () => void;
}

/** Why the store keeps nothing at the moment, on a page of the extension, and the way to try again. */
export function StoreTrouble({ problem, onRetry }: Props) {
  const t = useStrings();
  return (
    <p class="problem" role="alert" data-problem={problem.kind}>
      {explainStoreProblem(problem, t)}{' '}
      {onRetry !== undefined && (
        <button type="button" class="link" data-act="retry" onClick={onRetry}>
          {t('ownRetry')}
        </button>
      )}
    </p>
  );
}
