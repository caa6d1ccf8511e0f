import { beforeAll, describe, expect, test, vi } from 'vitest';
import { DeedMap } from '../../components/panel/deed-map.tsx';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { type Deed, listDeeds } from '../../lib/core/panel/arrange-deeds.ts';
import { find } from '../support/add-html.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { makeActor, makeClaim } from '../support/make-pack.ts';
import { mountAsPage, type Theme } from '../support/mount.tsx';
import { button, findAll, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';
import { withDeeds } from '../support/sample-deeds.ts';

const NAMES = new Map(['norland', 'sudland', 'westland'].map((id) => [id, makeActor(id).name.toUpperCase()]));
const DEEDS = listDeeds([
  makeClaim('c1', 0, 'x', {
    kind: 'allegation',
    assessment: 'disputed',
    says: [
      { subject: 'norland', predicate: 'works with', object: 'sudland' },
      { subject: 'sudland', predicate: 'waits', object: null },
    ],
  }),
  makeClaim('c2', 0, 'y', { kind: 'fact', says: [{ subject: 'westland', predicate: 'fears', object: 'norland' }] }),
]);

async function draw(
  deeds: readonly Deed[] = DEEDS,
  actors: ReadonlyMap<string, string> = NAMES,
  theme: Theme = 'light',
) {
  const onOpen = vi.fn<(key: string) => void>();
  const { root } = await mountAsPage(<DeedMap deeds={deeds} actors={actors} onOpen={onOpen} />, theme);
  const choose = async (name: string) => {
    const wanted = button(root, name).getAttribute('aria-pressed') !== 'true';
    button(root, name).click();
    await expect.poll(() => button(root, name).getAttribute('aria-pressed')).toBe(String(wanted));
  };
  const arcs = (look = '') => findAll(root, `.arcs path${look}`).length;
  return { root, onOpen, choose, arcs };
}

describe('the picture', () => {
  test('has a name for each actor that takes part and an arc for each deed; heads only where there is an object', async () => {
    const { root, arcs } = await draw();
    expect(findAll(root, '.deed-names button').map(textOf).toSorted()).toEqual(['NORLAND', 'SUDLAND', 'WESTLAND']);
    expect(arcs()).toBe(3);
    expect(findAll(root, '.heads path').filter((path) => path.getAttribute('d')?.includes('L')).length).toBe(2);
    expect(findAll(root, '.stub').map(textOf)).toEqual(['waits']);
  });

  test('draws a line by kind and assessment, and says both in a key of what there is', async () => {
    const { root } = await draw();
    expect(findAll(root, '.arcs .of-allegation.is-disputed')).toHaveLength(2);
    expect(findAll(root, '.arcs .of-fact.is-supported')).toHaveLength(1);
    expect(findAll(root, '.deed-key li').map(textOf)).toEqual([
      'Allegation',
      'Statement of fact',
      'Disputed',
      'Supported',
    ]);
  });

  test('is nothing to a screen reader: the table is', async () => {
    const { root } = await draw();
    for (const svg of findAll<Element>(root, 'svg')) expect(svg.closest('[aria-hidden="true"]')).not.toBeNull();
  });

  test('keeps heads and arcs at the height of their names', async () => {
    const { root } = await draw();
    const [names, arcs, heads] = ['.deed-names', '.arcs', '.heads'].map((each) =>
      find(root, each).getBoundingClientRect(),
    );
    expect([arcs?.top, arcs?.height, heads?.top, heads?.height]).toEqual([
      names?.top,
      names?.height,
      names?.top,
      names?.height,
    ]);
  });
});

describe('an actor', () => {
  test('chosen has its arcs stand out and its part told, each a way to the claim', async () => {
    const { root, choose, arcs, onOpen } = await draw();
    await choose('SUDLAND');
    expect([arcs('.strong'), arcs('.faint')]).toEqual([2, 1]);
    expect(findAll(root, '.deed-part button').map(textOf)).toEqual([
      'NORLAND – works with – SUDLAND (Allegation, Disputed)',
      'SUDLAND – waits (Allegation, Disputed)',
    ]);
    find(root, '.deed-part button').click();
    expect(onOpen.mock.calls).toEqual([['claim/c1']]);
  });

  test('chosen once more is let go', async () => {
    const { root, choose, arcs } = await draw();
    await choose('SUDLAND');
    await choose('SUDLAND');
    expect([arcs('.strong'), arcs('.faint')]).toEqual([0, 0]);
    expect(textOf(find(root, '.deed-part'))).toBe('Choose an actor to read its part.');
  });
});

describe('the table', () => {
  test('has a row for each deed, in the order of the article', async () => {
    const { root } = await draw();
    expect(findAll(root, 'th').map(textOf)).toEqual(['Who', 'Is said to', 'Whom', 'Kind', 'Assessment', 'Claim']);
    expect(findAll(root, 'tbody tr').map((row) => findAll(row, 'td').slice(0, 5).map(textOf))).toEqual([
      ['NORLAND', 'works with', 'SUDLAND', 'Allegation', 'Disputed'],
      ['SUDLAND', 'waits', '–', 'Allegation', 'Disputed'],
      ['WESTLAND', 'fears', 'NORLAND', 'Statement of fact', 'Supported'],
    ]);
  });

  test('opens the claim of a row', async () => {
    const { root, onOpen } = await draw();
    button(root, 'Open the claim: What c2 says').click();
    expect(onOpen.mock.calls).toEqual([['claim/c2']]);
  });
});

describe('the map of a real article', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = withDeeds(await loadRealPack());
  });

  test.each([280, 360, 480, 800])('is as wide as its panel at %i px: nothing is cut off', async (width) => {
    const actors = new Map(pack.actors.map(({ id, name }) => [id, name]));
    const { root } = await draw(listDeeds(pack.claims), actors);
    root.style.inlineSize = `${width}px`;
    await expect.poll(() => find(root, '.deed-map').scrollWidth).toBeLessThanOrEqual(width);
    for (const element of findAll(root, 'td, caption, .deed-key li, .deed-names button'))
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(root.getBoundingClientRect().right);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
    const actors = new Map(pack.actors.map(({ id, name }) => [id, name]));
    const { root, choose } = await draw(listDeeds(pack.claims), actors, theme);
    await expectAccessible(root);
    await choose('Pakistan');
    await expectAccessible(root);
  });
});
