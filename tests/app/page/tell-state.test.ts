import { describe, expect, it, onTestFinished } from 'vitest';
import { createTeller } from '../../../lib/app/page/tell-state.ts';
import type { ReaderState } from '../../../lib/core/note/reader-state.ts';

const STATE: ReaderState = {
  url: 'https://www.harbour.example/node/7',
  title: 'The ferry returns',
  recognition: null,
  notes: [],
  outline: [],
  order: [],
  open: null,
  problems: [],
};

function startTelling() {
  const window = new EventTarget();
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const sent: ReaderState[] = [];
  const world = { state: STATE, isThere: true };
  const send = async (state: ReaderState) => {
    sent.push(state);
    if (!world.isThere) throw new Error('Nobody is there');
  };
  const tell = createTeller(window, { stateNow: () => world.state, send }, ending.signal);
  const comeBack = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  return { tell, sent, world, ending, comeBack };
}

describe('the state of a page', () => {
  it('is sent when it differs from what was sent', () => {
    const { tell, sent, world } = startTelling();
    tell();
    tell();
    world.state = { ...STATE, open: 'piece' };
    tell();
    expect(sent.map(({ open }) => open)).toEqual([null, 'piece']);
  });

  it('is sent again when it did not arrive', async () => {
    const { tell, sent, world } = startTelling();
    world.isThere = false;
    tell();
    await Promise.resolve();
    world.isThere = true;
    tell();
    await Promise.resolve();
    tell();
    expect(sent).toHaveLength(2);
  });

  it.each([
    [true, 2],
    [false, 1],
  ])('of a page that is shown, from the cache: %s, is sent %i times', (persisted, times) => {
    const { tell, sent, comeBack } = startTelling();
    tell();
    comeBack(persisted);
    expect(sent).toHaveLength(times);
  });

  it('is compared with what was sent, whatever became of that since', () => {
    const { tell, sent, world } = startTelling();
    const problems: ReaderState['problems'][number][] = [];
    world.state = { ...STATE, problems };
    tell();
    problems.push({ kind: 'host-removed' });
    tell();
    expect(sent).toHaveLength(2);
  });

  it('is sent to nobody after the end', () => {
    const { tell, sent, ending, comeBack } = startTelling();
    ending.abort();
    tell();
    comeBack(true);
    expect(sent).toEqual([]);
  });
});
