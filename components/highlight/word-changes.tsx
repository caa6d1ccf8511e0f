import type { WordChange } from '../../lib/core/text/compare-words.ts';

/** Old and new words in one line, as deleted and inserted text. */
export function WordChanges({ changes }: { changes: readonly WordChange[] }) {
  return (
    <blockquote class="own-changes" dir="auto">
      {changes.map(({ kind, text }, nth) => (
        <span key={nth}>{kind === 'same' ? text : kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>} </span>
      ))}
    </blockquote>
  );
}
