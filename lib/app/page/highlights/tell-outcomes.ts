// What became of a row that was sent: said once it is known, and once.
import type { StoreProblem } from '../../../core/highlight/highlight-store.ts';
import { explainStoreProblem } from '../../../core/strings.ts';
import { follow } from './follow.ts';
import type { HighlightRow } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { say } from './say.ts';

/** Announces what is saved after the store's answer, and says in plain words what is not. */
export function tellOutcomes(page: HighlightsContext): void {
  const told = new Map<string, StoreProblem['kind']>();
  const look = ({ wanted: { id }, state, problem }: HighlightRow) => {
    if (state === 'saved') {
      announce(page, id);
      told.delete(id);
    }
    // A failure without a reason mostly passes within a second: the look of the words shows it.
    if (state !== 'unsaved' || problem === null || problem.kind === 'failed') return;
    if (told.get(id) === problem.kind) return;
    told.set(id, problem.kind);
    forget(page, id);
    // The open card says by itself what became of its row.
    if (page.state.value.open !== id) tellProblem(page, id, problem);
  };
  follow(
    page,
    ({ rows }) => [rows],
    ([rows]) => rows.forEach(look),
  );
}

function announce(page: HighlightsContext, id: string): void {
  const text = page.state.value.expected.get(id);
  if (text === undefined) return;
  forget(page, id);
  page.update({ announced: { text } });
}

function forget(page: HighlightsContext, id: string): void {
  const { expected } = page.state.value;
  if (expected.has(id)) page.update({ expected: new Map([...expected].filter(([each]) => each !== id)) });
}

function tellProblem(page: HighlightsContext, id: string, problem: StoreProblem): void {
  const { translate } = page.ports;
  const text = translate('ownNotKept', [explainStoreProblem(problem, translate)]);
  say(page)(text, problem.kind === 'private-window' ? { kind: 'keep' } : { kind: 'copy', id });
}
