import { beforeAll, describe, expect, test } from 'vitest';
import type { MarginProps } from '../../components/margin/margin-props.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import { contextElsewhere } from '../../lib/core/note/note-context.ts';
import type { Pack, PackActor } from '../../lib/core/pack/pack.ts';
import { joinIsolated } from '../../lib/core/text/direction.ts';
import { find } from '../support/add-html.ts';
import { drawMargin } from '../support/draw-margin.tsx';
import { button, findAll, nameOf, section, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';
import { sampleNotes } from '../support/sample-notes.ts';

let pack: Pack;
let notes: Note[];
beforeAll(async () => {
  pack = await loadRealPack();
  notes = sampleNotes(pack, { mentions: { pakistan: 12, iran: 2, china: 1, riyadh: 0 } });
});

const draw = (id: string, over: Partial<MarginProps> = {}) => drawMargin(pack, notes, { open: `actor/${id}`, ...over });
function actorOf(id: string): PackActor {
  const actor = pack.actors.find((each) => each.id === id);
  if (actor === undefined) throw new Error(`Expected an actor ${id}, got none`);
  return actor;
}

describe('the mentions', () => {
  test.each<[string, number, string]>([
    ['pakistan', 0, '1 of 12'],
    ['pakistan', 11, '12 of 12'],
    ['pakistan', 40, '12 of 12'],
    ['iran', 1, '2 of 2'],
    ['china', 0, '1 of 1'],
  ])('%s at place %i: %s', (id, place, words) => {
    const { root } = draw(id, { place });
    expect(textOf(find(root, '.mentions .meta'))).toBe(words);
    const ticks = findAll(root, '.tick');
    const count = Number(words.split(' of ')[1]);
    expect(ticks.map(nameOf)).toEqual(Array.from({ length: count }, (_, nth) => `Go to mention ${nth + 1}`));
    expect(ticks.map((tick) => tick.getAttribute('aria-current')).indexOf('true')).toBe(Math.min(place, count - 1));
    expect(findAll(root, '.tick[aria-current]')).toHaveLength(1);
  });

  test.each<[string, number, string, number]>([
    ['Next mention', 0, 'pakistan', 1],
    ['Next mention', 11, 'pakistan', 0],
    ['Previous mention', 0, 'pakistan', 11],
    ['Previous mention', 5, 'pakistan', 4],
    ['Go to mention 7', 0, 'pakistan', 6],
    ['Next mention', 1, 'iran', 0],
  ])('%s from place %i of %s goes to place %i', (name, place, id, to) => {
    const { root, onGoTo } = draw(id, { place });
    button(root, name).click();
    expect(onGoTo.mock.calls).toEqual([[`actor/${id}`, to]]);
  });

  test('with one mention there is nowhere to step to', () => {
    const { root } = draw('china');
    expect([button(root, 'Next mention').disabled, button(root, 'Previous mention').disabled]).toEqual([true, true]);
  });

  test('an actor without a mention of its own says so', () => {
    const { root } = draw('riyadh', { mode: 'sheet' });
    expect(findAll(root, '.mentions')).toEqual([]);
    expect(root.textContent).toContain('Named here only inside another name.');
  });
});

describe('the words', () => {
  test.each([
    'pakistan',
    'imctc',
    'raheel-sharif',
    'gwadar-port',
    'militants',
    'imctc-members',
    'war-on-terror',
    'al-qaeda',
    'cpec',
  ])('%s: type, note, role at publication, later, unverified, other names', (id) => {
    const actor = actorOf(id);
    const { root } = draw(id);
    expect(textOf(find(root, '.body .meta')).toLowerCase()).toMatch(new RegExp(`^${actor.type}`));
    expect(root.textContent).toContain(actor.note);
    expect(textOf(section(root, 'In December 2017'))).toContain(actor.atPublication.text);
    const later = section(root, 'Later');
    expect(later === null ? [] : findAll(later, 'li')).toHaveLength(actor.later.length);
    expect(later === null).toBe(actor.later.length === 0);
    expect(section(root, 'Could not be verified') === null).toBe(actor.unverified.length === 0);
    expect(root.textContent?.includes(`Also: ${joinIsolated(actor.otherNames, ', ')}`)).toBe(
      actor.otherNames.length > 0,
    );
  });

  test('names in other scripts carry their language', () => {
    for (const { id, scripts } of pack.actors.filter(({ scripts }) => Object.keys(scripts).length > 0).slice(0, 6)) {
      const { root } = draw(id);
      const names = findAll(root, '[lang]').map((each) => [each.lang, textOf(each)]);
      expect(names).toEqual(Object.entries(scripts));
    }
  });

  test('a name from right to left does not turn its line round', () => {
    const { root } = draw('pakistan');
    const name = find(root, '[lang="ar"]');
    expect(getComputedStyle(name).unicodeBidi).toBe('isolate');
    expect(getComputedStyle(name).letterSpacing).toBe('normal');
    expect(getComputedStyle(find(root, '.body')).direction).toBe('ltr');
  });
});

describe('the claims about it', () => {
  test.each(['iran', 'cpec', 'pakistan'])('%s: a button for each, in order', (id) => {
    const { root, onOpen } = draw(id);
    const claims = pack.claims.filter(({ actors }) => actors.includes(id));
    const links = findAll(section(root, 'Claims about it') ?? root, 'button');
    expect(links.map(nameOf)).toEqual(claims.map(({ line }) => line));
    for (const link of links) link.click();
    expect(onOpen.mock.calls).toEqual(claims.map((claim) => [`claim/${claim.id}`]));
  });

  test('no section where there is none', () => {
    const free = pack.actors.find(({ id }) => !pack.claims.some(({ actors }) => actors.includes(id)));
    const { root } = draw(free?.id ?? '');
    expect(section(root, 'Claims about it')).toBeNull();
  });
});

test.each(['pakistan', 'imctc', 'simbal-khan', 'twitter'])(
  '%s: sources are numbered in order of use and linked',
  (id) => {
    const { root } = draw(id);
    const urlOf = new Map(pack.sources.map((source) => [source.id, source.url]));
    const actor = actorOf(id);
    const ids = [
      ...new Set([actor.atPublication, ...actor.later].flatMap(({ sources }) => sources).concat(actor.sources)),
    ];
    const links = findAll<HTMLAnchorElement>(root, '.sources ol a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(ids.map((source) => urlOf.get(source)));
    const cites = findAll<HTMLAnchorElement>(root, 'a.cite');
    expect(cites.every((cite) => cite.getAttribute('href') === urlOf.get(ids[Number(textOf(cite)) - 1] ?? ''))).toBe(
      true,
    );
    for (const link of [...links, ...cites]) expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(textOf(find(root, '.sources summary'))).toBe(`Sources ${ids.length}`);
  },
);

describe('on an article that is not the pack’s', () => {
  const drawElsewhere = (id: string) =>
    draw(id, { contextFor: () => contextElsewhere({ pack, origin: 'bundled' }) }).root;

  test('the card says which pack it is from', () => {
    expect(textOf(find(drawElsewhere('pakistan'), '.from'))).toBe(`From the pack on “${pack.article.title}”`);
  });

  test('claims are told as text, with a link to the annotated article', () => {
    const root = drawElsewhere('pakistan');
    const claims = claimsOf(root);
    expect(findAll(claims, 'button')).toEqual([]);
    expect(findAll(claims, 'li').length).toBeGreaterThan(0);
    const link = find<HTMLAnchorElement>(claims, 'a');
    expect([link.href, link.rel]).toEqual([pack.article.url, 'noopener noreferrer']);
  });

  test('on its own article nothing of this is there', () => {
    const { root } = draw('pakistan');
    expect(findAll(root, '.from')).toEqual([]);
    expect(findAll(claimsOf(root), 'a')).toEqual([]);
  });
});

function claimsOf(root: HTMLElement): HTMLElement {
  const claims = section(root, 'Claims about it');
  if (claims === null) throw new Error('Expected a section of claims, got none');
  return claims;
}
