import { beforeAll, describe, expect, test } from 'vitest';
import type { MarginProps } from '../../components/margin/margin-props.ts';
import type { Pack, PackClaim } from '../../lib/core/pack/pack.ts';
import { assessmentKey, confidenceKey, definitionKey, kindKey } from '../../lib/core/strings.ts';
import { find } from '../support/add-html.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { drawMargin, sampleCards } from '../support/draw-margin.tsx';
import { findAll, nameOf, section, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';
import { type Exceptions, sampleNotes } from '../support/sample-notes.ts';
import { translateEnglish } from '../support/translate-english.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await loadRealPack();
});

/** The claim's card alone, open. */
function draw(id: string, exceptions: Exceptions = {}, over: Partial<MarginProps> = {}) {
  const notes = sampleNotes(pack, exceptions);
  const open = `claim/${id}`;
  const cards = sampleCards(notes).filter(({ note }) => note.key === open);
  return drawMargin(pack, notes, { open, cards, ...over });
}
const IDS = Array.from({ length: 47 }, (_, nth) => `c${String(nth + 1).padStart(2, '0')}`);
function claimOf(id: string): PackClaim {
  const claim = pack.claims.find((each) => each.id === id);
  if (claim === undefined) throw new Error(`Expected a claim ${id}, got none`);
  return claim;
}
const SIDES = [
  ['for', 'For'],
  ['against', 'Against'],
  ['qualifying', 'Qualifying'],
] as const;

describe.each(IDS)('%s', (id) => {
  test('kind, who says it, hedges, assessment with its glyph, confidence, note', () => {
    const claim = claimOf(id);
    const { root } = draw(id);
    const meta = textOf(find(root, '.body .meta'));
    expect(meta).toContain(translateEnglish(kindKey(claim.kind)));
    expect(meta).toContain(`Said by ${claim.assertedBy}`);
    for (const hedge of claim.hedges) expect(meta).toContain(`“${hedge}”`);
    expect(meta.includes('Hedged:')).toBe(claim.hedges.length > 0);
    const assessment = find(root, '.assessment');
    expect(textOf(find(assessment, 'strong'))).toBe(translateEnglish(assessmentKey(claim.assessment)));
    expect(find(assessment, 'svg').getAttribute('aria-hidden')).toBe('true');
    expect(textOf(assessment)).toContain(`Confidence ${translateEnglish(confidenceKey(claim.confidence))}`);
    expect(root.textContent?.includes('That it was said:')).toBe(claim.attribution !== undefined);
    expect(root.textContent).toContain(claim.note);
    expect(findAll(root, '.changed')).toEqual([]);
  });

  test('sections only where there is something to say', () => {
    const claim = claimOf(id);
    const { root } = draw(id);
    for (const [side, title] of SIDES) {
      const statements = claim.evidence[side];
      const items = findAll(section(root, title) ?? document.createElement('div'), 'li');
      expect(section(root, title) === null).toBe(statements.length === 0);
      expect(items.map((item) => textOf(item).replace(/\d*$/, ''))).toEqual(
        statements.map(({ text }) => text.replace(/\d*$/, '')),
      );
    }
    const slips = pack.piece.slips.filter((slip) => slip.claim === id);
    expect(section(root, 'On the wording') === null).toBe(slips.length === 0);
    for (const { text } of slips) expect(textOf(section(root, 'On the wording'))).toContain(text);
    expect(section(root, 'Could not be verified') === null).toBe(claim.unverified.length === 0);
    expect(section(root, 'Speaks of') === null).toBe(claim.actors.length === 0);
  });

  test('each statement cites its sources by number, each linked to its own', () => {
    const claim = claimOf(id);
    const { root } = draw(id);
    const urlOf = new Map(pack.sources.map((source) => [source.id, source.url]));
    const slips = pack.piece.slips.filter((slip) => slip.claim === id);
    const cited = [...SIDES.flatMap(([side]) => claim.evidence[side]), ...slips].flatMap(({ sources }) => sources);
    const cites = findAll<HTMLAnchorElement>(root, 'a.cite');
    expect(cites.map((cite) => cite.getAttribute('href'))).toEqual(cited.map((source) => urlOf.get(source)));
    const order = [...new Set(cited)];
    expect(cites.map(textOf)).toEqual(cited.map((source) => String(order.indexOf(source) + 1)));
    expect(findAll(root, '.sources ol li')).toHaveLength(order.length);
    for (const link of findAll<HTMLAnchorElement>(root, 'a')) {
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
      expect(link.protocol).toMatch(/^https?:$/);
    }
  });
});

test('every assessment has a glyph of its own', () => {
  const shapes = new Map<string, string>();
  for (const claim of pack.claims) {
    if (shapes.has(claim.assessment)) continue;
    const { root } = draw(claim.id);
    shapes.set(claim.assessment, find(root, '.assessment svg').innerHTML);
  }
  expect(new Set(shapes.values()).size).toBe(shapes.size);
  expect(shapes.size).toBeGreaterThan(4);
});

describe('a claim that is not as annotated', () => {
  test('changed words are shown beside the words as annotated', () => {
    const { root } = draw('c21', { moved: ['c21'] });
    expect(textOf(find(root, '.changed'))).toBe(
      `Found with changed words. Annotated: “${claimOf('c21').selector.exact}”`,
    );
  });

  test('one that is not on the page says so', () => {
    const { root } = draw('c32', { orphans: ['c32'] });
    expect(textOf(find(root, '.sheet .changed'))).toContain('Not found on this page. Its paragraph has changed.');
  });
});

test('the actors it speaks of are buttons with their names', () => {
  const { root, onOpen } = draw('c28');
  const names = new Map(pack.actors.map(({ id, name }) => [id, name]));
  const chips = findAll(section(root, 'Speaks of') ?? root, 'button');
  expect(chips.map(nameOf)).toEqual(claimOf('c28').actors.map((id) => names.get(id)));
  for (const chip of chips) chip.click();
  expect(onOpen.mock.calls).toEqual(claimOf('c28').actors.map((id) => [`actor/${id}`]));
});

test('a source without a title is called by its publisher, a copy of one report is named as such', () => {
  const untitled = pack.sources.find(({ title }) => title === null);
  const copied = pack.sources.find(({ quality }) => quality === 'aggregator');
  const claim = {
    ...claimOf('c01'),
    evidence: {
      for: [{ text: 'Both.', sources: [untitled?.id ?? '', copied?.id ?? ''] }],
      against: [],
      qualifying: [],
    },
  };
  const small = { ...pack, claims: [claim], piece: { ...pack.piece, slips: [] } };
  const { root } = drawMargin(small, sampleNotes(small), { open: 'claim/c01' });
  const [first, second] = findAll(root, '.sources li');
  expect(textOf(first?.querySelector('a'))).toBe(untitled?.publisher);
  expect(textOf(second)).toContain('copy of one report');
});

describe('how a claim stands to others', () => {
  const rowsOf = (root: ParentNode) =>
    findAll(root, '.relations > div').map((row) => [
      textOf(row.querySelector('dt')),
      ...findAll(row, 'button').map((link) => nameOf(link)),
    ]);

  test('is told from both ends, and each opens the other claim', () => {
    const { root, onOpen } = draw('c36');
    const words = (id: string) => `“${claimOf(id).selector.exact}”`;
    expect(rowsOf(root)).toEqual([
      ['Repeats', words('c01')],
      ['Repeated by', words('c23')],
      ['Supported by', words('c37'), words('c38')],
      ['Qualified by', words('c24'), words('c31'), words('c35')],
    ]);
    const links = findAll(root, '.relations button');
    expect(links.map(({ title }) => title)).toContain(claimOf('c37').line);
    for (const link of links) link.click();
    expect(onOpen.mock.calls.map(([key]) => key)).toEqual(
      ['c01', 'c23', 'c37', 'c38', 'c24', 'c31', 'c35'].map((id) => `claim/${id}`),
    );
  });

  test('has no place on the card of a claim without relations, nor on a closed one', () => {
    expect(section(draw('c47').root, 'In the article’s argument')).toBeNull();
    expect(findAll(draw('c36', {}, { open: null }).root, '.relations')).toEqual([]);
  });
});

test('the assessment has its definition at hand', () => {
  const { root } = draw('c34');
  const definition = translateEnglish(definitionKey('partly supported'));
  expect(find(root, '.assessment strong').getAttribute('title')).toBe(definition);
  expect(textOf(find(root, '.scale p'))).toBe(definition);
  find(root, '.scale summary').click();
  expect(find(root, '.scale p').getBoundingClientRect().height).toBeGreaterThan(0);
});

test('a claim whose evidence is copies of one report says so, another does not', () => {
  const copied = pack.sources.find(({ quality }) => quality === 'aggregator')?.id ?? '';
  const other = pack.sources.find(({ quality }) => quality === 'news')?.id ?? '';
  const drawn = (sources: string[]) => {
    const claim = { ...claimOf('c01'), evidence: { for: [{ text: 'So.', sources }], against: [], qualifying: [] } };
    const small = { ...pack, claims: [{ ...claim, relations: [] }], piece: { ...pack.piece, slips: [] } };
    return textOf(find(drawMargin(small, sampleNotes(small), { open: 'claim/c01' }).root, '.body'));
  };
  expect(drawn([copied])).toContain('Rests on one report');
  expect(drawn([copied, other])).not.toContain('Rests on one report');
});

test.each(['light', 'dark'] as const)('a card with relations has nothing for axe to find, %s', async (theme) => {
  const { root } = draw('c34', {}, { theme });
  find(root, '.scale summary').click();
  await expectAccessible(root);
});
