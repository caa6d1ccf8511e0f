// Packs whose every word is script or a link: drawn, they are the same elements as plain words are.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { Margin } from '../../components/margin/margin.tsx';
import { NoteBody } from '../../components/note/note-body.tsx';
import { DeedMap } from '../../components/panel/deed-map.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import type { Note } from '../../lib/core/note/list-notes.ts';
import { contextElsewhere, contextOf, type NoteContext } from '../../lib/core/note/note-context.ts';
import { ALL_LAYERS } from '../../lib/core/note/reader-state.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { listDeeds } from '../../lib/core/panel/arrange-deeds.ts';
import { sampleCards, WHOLE } from '../support/draw-margin.tsx';
import { editJson } from '../support/edit-json.ts';
import { emptyAt } from '../support/empty-problem.ts';
import { FERRY_PACK } from '../support/ferry-pack.ts';
import { INJECTED_HOST, INJECTIONS } from '../support/injections.ts';
import { mountAsPage } from '../support/mount.tsx';
import { fieldOf, plantInjections } from '../support/plant-injections.ts';
import { findAll } from '../support/query.ts';
import { samplePlaces } from '../support/sample-deeds.ts';
import { sampleNotes } from '../support/sample-notes.ts';

/** Has something in each field that is shown. */
const SAMPLE = editJson(
  FERRY_PACK,
  ['piece.slips[1]', { id: 'x2', text: 'A slip of no claim.', claim: null, sources: ['s1'] }],
  ['actors[0].name', 'The harbour office'],
  ['actors[1].name', 'The island'],
  ['actors[2].name', 'The captain'],
  ['actors[0].otherNames', ['The Office', 'The Harbour']],
  ['actors[0].scripts', { ar: 'مكتب', ur: 'دفتر' }],
  ['actors[0].unverified', ['How many it sold.']],
  ['claims[0].evidence.qualifying', [{ text: 'The log is a copy.', sources: ['s2'] }]],
  ['claims[0].unverified', ['Who wrote the log.']],
  ['claims[0].says', [{ subject: 'office', predicate: 'runs', object: 'oster' }]],
  ['claims[2].evidence.qualifying', [{ text: 'It halved in 2019.', sources: ['s3'] }]],
);
/** What no view shows. */
const UNSHOWN =
  /^(creator$|piece\.kind$|article\.(author|publisher|address|paragraphs))|\.(names|elsewhere|mentions|prefix|suffix)\b/;
function readSample(): Pack {
  const parsed = parsePack(SAMPLE);
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

const asked: string[] = [];
beforeAll(async () => {
  await cdp().send('Network.enable');
  await cdp().send('Network.setBlockedURLs', { urls: [`*://${INJECTED_HOST}/*`] });
  cdp().on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
});
afterAll(() => cdp().send('Network.disable'));

/** Requests to the injections' host so far: the browser tells of them in order, this one last. */
async function readAsked(): Promise<string[]> {
  const fence = `https://${INJECTED_HOST}/fence/${asked.length}`;
  new Image().src = fence;
  await expect.poll(() => asked).toContain(fence);
  return asked.filter((url) => url.includes(INJECTED_HOST) && !url.includes('/fence/'));
}

function everyView(pack: Pack) {
  const notes = sampleNotes(pack, { orphans: ['c3'], moved: ['c2'], mentions: { noor: 0 } });
  const own = contextOf({ pack, origin: 'imported' }, WHOLE);
  const elsewhere = contextElsewhere({ pack, origin: 'imported' });
  const ask = { onOpen: vi.fn(), onGoTo: vi.fn(), onPacks: vi.fn(), onMount: vi.fn() };
  const bodyOf = (context: NoteContext) => (note: Note) => (
    <NoteBody key={note.key} {...context} {...ask} note={note} place={0} />
  );
  const recognition = { pack: pack.id, confidence: 1, reason: 'text-and-address' as const, ...WHOLE };
  const state = { url: '', title: '', recognition, ...samplePlaces(notes, pack), open: null, problems: [] };
  const margin = { ...ask, onClose: vi.fn(), onHover: vi.fn(), onStep: vi.fn(), onLayer: vi.fn(), onHeight: vi.fn() };
  const shown = { theme: 'light' as const, notes, place: 0, hovered: null, layers: ALL_LAYERS };
  return (
    <>
      {notes.map(bodyOf(own))}
      {notes.map(bodyOf(elsewhere))}
      <Panel state={state} notes={notes} context={own} onGoTo={ask.onGoTo} onPacks={() => undefined} />
      <DeedMap deeds={listDeeds(pack.claims)} actors={own.actors} onOpen={ask.onOpen} />
      {notes.map(({ key }) => (
        <Margin
          key={key}
          {...margin}
          {...shown}
          contextFor={() => own}
          mode="margin"
          cards={sampleCards(notes)}
          open={key}
        />
      ))}
      <Margin {...margin} {...shown} contextFor={() => own} mode="gutter" cards={sampleCards(notes, 28)} open={null} />
    </>
  );
}

/** Every element with the names of its attributes; what they say is left out, and the order, which may hang on words. */
const shapeOf = (root: Element) =>
  findAll<Element>(root, '*')
    .map(({ localName, attributes }) => [localName, ...Array.from(attributes, ({ name }) => name)].join(' '))
    .sort();
const wordsOf = (root: Element) => {
  const attributes = findAll<Element>(root, '*').flatMap((element) => Array.from(element.attributes));
  return [root.textContent, ...attributes.map(({ value }) => value)].join('\n');
};

describe('a pack whose every word is an injection', () => {
  test('is drawn as plain words are, each injection in each field; none runs, none asks the network', async () => {
    const { root, draw } = await mountAsPage(null);
    const drawAll = async (pack: Pack, key: number) => {
      draw(<div key={key}>{everyView(pack)}</div>);
      for (const button of findAll(root, '.deed-names button')) {
        button.click();
        // Preact draws again in the next microtask.
        await Promise.resolve();
        expect(button.getAttribute('aria-pressed')).toBe('true');
      }
    };
    await drawAll(readSample(), -1);
    const plain = shapeOf(root);
    const fields = new Map<string, Set<number>>();
    for (let shift = 0; shift < INJECTIONS.length; shift++) {
      const { pack, kept } = plantInjections(SAMPLE, shift);
      await drawAll(pack, shift);
      expect(shapeOf(root)).toEqual(plain);
      const words = wordsOf(root);
      for (const [path, { number, text }] of kept) {
        if (UNSHOWN.test(path)) continue;
        if (!words.includes(text.trim())) expect.fail(`${path}: ${text}`);
        const field = fieldOf(path);
        fields.set(field, (fields.get(field) ?? new Set()).add(number));
      }
      for (const link of findAll<HTMLAnchorElement>(root, '[href]')) expect(link.protocol).toMatch(/^https?:$/);
    }
    const pairs = [...fields.values()].reduce((sum, numbers) => sum + numbers.size, 0);
    expect(fields.size).toBe(31);
    expect(pairs).toBeGreaterThan(4500);
    expect(await readAsked()).toEqual([]);
    expect(globalThis.__postilInjected).toBeUndefined();
  }, 120_000);
});

describe('a pack that is refused for an injection', () => {
  test('has it in the popup as words, each of them', async () => {
    const nothing = vi.fn();
    const popup = (words: string) => (
      <Popup
        state={null}
        layers={ALL_LAYERS}
        problem={{ kind: 'broken-pack', pack: 'x', problems: [{ ...emptyAt(words), message: words }] }}
        always={null}
        onLook={nothing}
        onMark={nothing}
        onAlways={nothing}
        onLayer={nothing}
        onPanel={nothing}
        onPacks={() => undefined}
        onLibrary={() => undefined}
        onPrint={() => undefined}
      />
    );
    const { root, draw } = await mountAsPage(popup('words'));
    const plain = shapeOf(root);
    for (const { text } of INJECTIONS) {
      draw(popup(text));
      expect(shapeOf(root)).toEqual(plain);
      if (!root.textContent?.includes(text)) expect.fail(text);
    }
    expect(await readAsked()).toEqual([]);
    expect(globalThis.__postilInjected).toBeUndefined();
  });
});
