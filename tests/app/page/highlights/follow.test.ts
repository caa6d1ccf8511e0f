import { batch } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../../lib/app/page/highlights/follow.ts';
import { createHighlightModel, type HighlightsState } from '../../../../lib/app/page/highlights/highlight-model.ts';
import { stopperForTest } from '../../../support/signal-for-test.ts';

function followed(read: (state: HighlightsState) => readonly unknown[] = ({ open }) => [open]) {
  const model = createHighlightModel();
  const stopper = stopperForTest();
  const heard: string[] = [];
  const errors: unknown[] = [];
  const page = { ...model, signal: stopper.signal, ports: { report: (error: unknown) => void errors.push(error) } };
  return {
    ...model,
    stopper,
    heard,
    errors,
    start: (work: (parts: readonly unknown[]) => unknown) => follow(page, read, work),
  };
}

describe('what follows the state', () => {
  it('is called at once, and when its part is another one', () => {
    const { start, update, heard } = followed();
    start(([open]) => heard.push(String(open)));
    update({ open: 'a' });
    update({ open: 'a' });
    update({ isTrayOpen: true });
    update({ open: 'b' });
    expect(heard).toEqual(['null', 'a', 'b']);
  });

  it('is called once for changes that are made together', () => {
    const { start, update, heard } = followed(({ open, isTrayOpen }) => [open, isTrayOpen]);
    start((parts) => heard.push(parts.join()));
    batch(() => {
      update({ open: 'a' });
      update({ isTrayOpen: true });
    });
    expect(heard).toEqual([',false', 'a,true']);
  });

  it('may have more parts at one time than at another', () => {
    const { start, update, heard } = followed(({ open, tags }) => (open === null ? [] : [tags]));
    start((parts) => heard.push(String(parts.length)));
    update({ tags: [] });
    update({ open: 'a' });
    update({ tags: [] });
    expect(heard).toEqual(['0', '1', '1']);
  });

  it('is undone before the next call and at the end', () => {
    const { start, update, heard, stopper } = followed();
    start(([open]) => {
      heard.push(`do ${open}`);
      return () => heard.push(`undo ${open}`);
    });
    update({ open: 'a' });
    stopper.abort();
    update({ open: 'b' });
    expect(heard).toEqual(['do null', 'undo null', 'do a', 'undo a']);
  });

  it('does not begin after the end', () => {
    const { start, heard, stopper } = followed();
    stopper.abort();
    start(() => heard.push('called'));
    expect(heard).toEqual([]);
  });

  it('does not follow what it only looks at', () => {
    const { start, update, state, heard } = followed();
    start(([open]) => heard.push(`${open} ${state.value.isTrayOpen}`));
    update({ isTrayOpen: true });
    expect(heard).toEqual(['null false']);
  });

  it('costs no change when it throws, and is called again', () => {
    const { start, update, state, heard, errors } = followed();
    start(([open]) => {
      heard.push(String(open));
      if (open === 'a') throw new Error('a mistake');
    });
    update({ open: 'a' });
    expect([state.value.open, errors.map(String)]).toEqual(['a', ['Error: a mistake']]);
    update({ open: 'b' });
    expect(heard).toEqual(['null', 'a', 'b']);
  });

  it('may change the state itself', () => {
    const { start, update, state } = followed();
    start(([open]) => update({ isTrayOpen: open !== null }));
    update({ open: 'a' });
    expect(state.value.isTrayOpen).toBe(true);
  });
});
