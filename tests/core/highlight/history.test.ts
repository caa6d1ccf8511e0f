import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../lib/core/highlight/history.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

describe('undo', () => {
  const [before, after] = [makeHighlight(1), makeHighlight(1, { note: 'changed' })];

  it('goes back and forth, a step at a time', () => {
    const history = createHistory();
    history.push([{ before, after }]);
    expect(history.undo()).toEqual([{ highlight: before, base: after }]);
    expect(history.undo()).toBeNull();
    expect(history.redo()).toEqual([{ highlight: after, base: before }]);
    expect(history.redo()).toBeNull();
  });

  it('moves what was made to the bin, and fetches it back', () => {
    const history = createHistory();
    history.push([{ before: null, after }]);
    expect(history.undo()?.[0]?.highlight).toEqual({ ...after, deleted: after.modified });
    expect(history.redo()?.[0]?.highlight).toEqual(after);
  });

  it('forgets what was undone when something else is done', () => {
    const history = createHistory();
    history.push([{ before, after }]);
    history.undo();
    history.push([{ before, after }]);
    expect(history.redo()).toBeNull();
  });
});
