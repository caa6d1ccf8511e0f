// The whole of a page's highlights, as the page script starts it: with a margin that is only written down.
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createHighlightViews } from '../../../../components/highlight/highlight-views.tsx';
import css from '../../../../components/highlight/tools.css?inline';
import type { HighlightsAnswers } from '../../../../lib/app/page/highlights/highlights-context.ts';
import { startHighlights } from '../../../../lib/app/page/highlights/start-highlights.ts';
import { NOTHING_LEFT } from '../../../../lib/core/highlight/left-words.ts';
import { createFarewell } from '../../../../lib/dom/place/create-farewell.ts';
import type { Guest, GuestEvents, Visit } from '../../../../lib/dom/place/margin-door.ts';
import { watchLife } from '../../../../lib/dom/watch/watch-life.ts';
import { addHtml, rangeOf } from '../../../support/add-html.ts';
import { createPorts } from '../../../support/highlights-stage.ts';
import { stopperForTest } from '../../../support/signal-for-test.ts';
import { translateEnglish } from '../../../support/translate-english.ts';

async function start() {
  const root = addHtml('<p>One sentence is here. Two is there.</p>');
  const slot = addHtml('');
  const stopper = stopperForTest();
  const life = watchLife(document, { isAlive: () => true, endsSilently: false, signal: stopper.signal });
  const seen: { guests: readonly Guest[]; events: GuestEvents | null; answers: HighlightsAnswers | null } = {
    guests: [],
    events: null,
    answers: null,
  };
  const open = (key: string | null) => {
    if (key !== null) seen.events?.onMount(key, slot);
    seen.events?.onOpen(key);
  };
  const visit: Visit = {
    lookAgain: () => undefined,
    enter(events) {
      seen.events = events;
      return { receive: (guests) => void (seen.guests = guests), open, goTo: open, isGivenUp: () => false };
    },
    life,
    farewell: createFarewell(document, life),
    left: Promise.resolve(NOTHING_LEFT),
    takeTyped: () => '',
    replaced: stopper.signal,
    end: () => undefined,
    giveUp: () => undefined,
  };
  const ports = { ...createPorts(), serve: (answers: HighlightsAnswers) => void (seen.answers = answers) };
  await startHighlights(document, {
    visit,
    views: createHighlightViews(translateEnglish),
    ports,
    look: { css, mode: 'open' },
    seed: 'test',
  });
  const run = (command: 'highlight' | 'note' | 'cursor') =>
    seen.answers?.['run-command']({ command, colour: null, inFrame: false });
  const select = (words: string) => {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(rangeOf(root, words));
  };
  return { slot, stopper, seen, run, select, kept: () => seen.answers?.['read-highlights']().highlights ?? [] };
}

describe('the highlights of a page', () => {
  test('are made by a command, painted, in the margin, and answered', async () => {
    const { seen, run, select, kept } = await start();
    select('Two is there');
    run('highlight');
    expect(seen.guests.map(({ note: { line } }) => line)).toEqual(['Two is there']);
    expect([...CSS.highlights.values()].map(({ size }) => size)).toEqual([1]);
    await vi.waitFor(() => expect(kept()[0]?.highlight.revision).toBe(1));
  });

  test('have a card in the margin that is written in', async () => {
    const { slot, seen, run, select, kept } = await start();
    select('Two is there');
    run('note');
    await userEvent.keyboard('A note');
    seen.events?.onOpen(null);
    await vi.waitFor(() => expect(kept()[0]?.highlight.note).toBe('A note'));
    expect(slot.querySelector('div')?.shadowRoot?.querySelector('textarea')).toBeNull();
  });

  test('are told of what has changed elsewhere', async () => {
    const { seen, run, select, kept } = await start();
    select('Two is there');
    run('highlight');
    await vi.waitFor(() => expect(kept()[0]?.highlight.revision).toBe(1));
    const id = kept()[0]?.highlight.id ?? '';
    seen.answers?.['highlights-changed']({ highlights: [], gone: [id], settings: null });
    expect([kept(), seen.guests]).toEqual([[], []]);
  });

  test('are taken off the page at the end, with all that listens', async () => {
    const { stopper, run, select } = await start();
    select('Two is there');
    run('highlight');
    run('cursor');
    const tools = () => document.documentElement.querySelectorAll(':scope > div').length;
    expect(tools()).toBe(1);
    stopper.abort();
    expect([tools(), CSS.highlights.size]).toEqual([0, 0]);
    await userEvent.keyboard('h');
    expect(CSS.highlights.size).toBe(0);
  });
});

test('is refused on a page that is not visited', async () => {
  const views = createHighlightViews(translateEnglish);
  const options = { visit: undefined, views, ports: createPorts(), look: { css, mode: 'open' as const }, seed: '' };
  await expect(startHighlights(document, options)).rejects.toThrow('Expected a page that is visited');
});
