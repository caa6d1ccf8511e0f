import { describe, expect, test } from 'vitest';
import { chooseSpellings } from '../../../lib/core/note/choose-spellings.ts';
import { listActors } from '../../../lib/core/note/find-actors.ts';
import { listMarks } from '../../../lib/dom/mark/list-marks.ts';
import { extractArticle } from '../../../lib/dom/read/extract-article.ts';
import { readOtherArticle } from '../../../lib/dom/read/read-other-article.ts';
import { loadPage } from '../../support/load-page.ts';
import { makeActor, makePack } from '../../support/make-pack.ts';

const KNOWN = chooseSpellings([
  {
    origin: 'bundled',
    pack: makePack(['A paragraph.'], {
      actors: [
        makeActor('pakistan', { elsewhere: ['Pakistan'] }),
        makeActor('iran', { elsewhere: ['Iran'] }),
        makeActor('sharif', { names: ['Sharif'], elsewhere: ['Raheel Sharif'] }),
        makeActor('imctc', { elsewhere: ['Islamic Military Counter Terrorism Coalition', 'IMCTC'] }),
      ],
    }),
  },
]);

async function read(page: string, asked: boolean) {
  const document = await loadPage(page);
  return readOtherArticle(document, extractArticle(document), { known: KNOWN, asked });
}

describe.each([true, false])('an article that names actors, asked for: %s', (asked) => {
  test('has its headline and its body searched, not its menu, its comments and its foot', async () => {
    const reading = await read('other-actors', asked);
    expect(reading?.placements.mentions.map(({ quote }) => quote)).toEqual([
      'Iran',
      'Pakistan',
      'Iran',
      'Raheel Sharif',
      'Islamic Military Counter Terrorism Coalition',
      'IMCTC',
      'Pakistan',
    ]);
  });

  test('has each mark at the name, inside the article', async () => {
    const reading = await read('other-actors', asked);
    if (reading === null) throw new Error('Expected a reading, got none');
    const marks = listMarks(listActors(KNOWN, reading.placements.mentions), reading.blocks);
    expect(marks.map(({ range }) => range.toString()).sort()).toEqual(
      reading.placements.mentions.map(({ quote }) => quote).sort(),
    );
    const strayed = marks.filter(({ range }) => !range.startContainer.parentElement?.closest('article'));
    expect(strayed).toEqual([]);
    expect(reading.container.closest('article')).not.toBeNull();
  });
});

describe('a page that is no article', () => {
  test.each(['challenge', 'listing'])('%s is left alone on a site with consent', async (page) => {
    expect(await read(page, false)).toBeNull();
  });

  test('is searched when the reader asked for this very page', async () => {
    expect((await read('challenge', true))?.placements.mentions).toEqual([]);
  });
});

test('an article that names nobody has no mentions', async () => {
  expect((await read('same-address-other-text', false))?.placements.mentions).toEqual([]);
});
