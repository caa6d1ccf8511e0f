import type { PackProblem } from '../../lib/core/problem.ts';
import { useStrings } from '../strings-context.tsx';

/** Problems of a pack's file, all of them: what keeps it from being read, then what its editor might mend. */
export function ProblemList({ problems }: { problems: readonly PackProblem[] }) {
  const t = useStrings();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const advice = problems.filter(({ severity }) => severity === 'advice');
  return (
    <>
      {errors.length > 0 && (
        <section class="problems errors" role="alert">
          <h3>{errors.length === 1 ? t('packsError') : t('packsErrors', [errors.length])}</h3>
          <Rows problems={errors} />
        </section>
      )}
      {advice.length > 0 && (
        <details class="problems advice">
          <summary>{advice.length === 1 ? t('packsAdviceOne') : t('packsAdvice', [advice.length])}</summary>
          <Rows problems={advice} />
        </details>
      )}
    </>
  );
}

function Rows({ problems }: { problems: readonly PackProblem[] }) {
  const t = useStrings();
  return (
    <ol>
      {problems.map(({ path, rule, message, remedy, line }) => (
        <li key={`${path} ${rule} ${message}`}>
          <code>{line === undefined ? path : t('packsAt', [line, path])}</code>
          <span dir="auto">{t('packsRemedy', [message, remedy])}</span>
        </li>
      ))}
    </ol>
  );
}
