// A text shown on the test's own page, with everything that its effects ask for.
import { onTestFinished, vi } from 'vitest';
import { choosePackNotes } from '../../lib/app/page/choose-notes.ts';
import { createPageContext } from '../../lib/app/page/page-context.ts';
import { listUsedBlocks, type Showing, type ShowingPorts } from '../../lib/app/page/showing.ts';
import { readPage } from '../../lib/dom/read/read-page.ts';
import { replacePage } from './load-page.ts';
import { makeActor, makeClaim, makePack } from './make-pack.ts';
import { PARAGRAPHS } from './make-shown-text.ts';

const pack = makePack(PARAGRAPHS, {
  actors: [makeActor('captain', { names: ['captain'] })],
  claims: [makeClaim('c01', 0, 'The ferry returns'), makeClaim('c02', 1, 'nobody aboard had known of the storm')],
});

/** The ports of a showing, each a spy. */
function makeShowingPorts({ isOver = () => false }: Partial<Pick<ShowingPorts, 'isOver'>>) {
  return {
    draw: vi.fn<ShowingPorts['draw']>(),
    saveLayers: vi.fn<ShowingPorts['saveLayers']>(async () => undefined),
    openPacks: vi.fn<ShowingPorts['openPacks']>(),
    onMount: vi.fn<ShowingPorts['onMount']>(),
    onText: vi.fn<ShowingPorts['onText']>(),
    onGivenUp: vi.fn<ShowingPorts['onGivenUp']>(),
    onTaken: vi.fn<ShowingPorts['onTaken']>(),
    isOver,
    farewell: { attach: vi.fn(), say: vi.fn(), leave: vi.fn() },
  };
}

/** A page with room for a margin on both sides, a text with the notes `piece`, `claim/c01`, `actor/captain` and `claim/c02`. */
export async function makeShowing(over: Partial<Pick<ShowingPorts, 'isOver'>> = {}) {
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const document = replacePage(
    `<body style="margin:0 340px;width:600px;background:#fff"><main><article>${text}</article></main></body>`,
  );
  const ending = new AbortController();
  const onOpen = vi.fn();
  const page = createPageContext(document, {
    css: '',
    shadowMode: 'open',
    marksSeed: undefined,
    onOpen,
    signal: ending.signal,
  });
  onTestFinished(() => {
    ending.abort();
    page.painter.clear();
    page.host.remove();
  });
  const reading = await readPage(document, [{ pack, origin: 'bundled' }], { signal: ending.signal });
  if (reading === null) throw new Error('Expected a reading, got none');
  const shown = choosePackNotes(reading, false);
  const ports = makeShowingPorts(over);
  page.margin.show(shown);
  page.host.attach();
  const showing: Showing = { ...page, shown, body: listUsedBlocks(reading, 'body'), ports };
  return { showing, ports, onOpen, ending };
}
