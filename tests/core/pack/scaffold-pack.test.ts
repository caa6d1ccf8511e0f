import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../lib/core/article/article-text.ts';
import { findCandidates } from '../../../lib/core/pack/find-candidates.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';
import { scaffoldPack } from '../../../lib/core/pack/scaffold-pack.ts';
import { formatShingles, shingleText } from '../../../lib/core/text/shingles.ts';

const today = '2026-01-02';
const BODY = 'The ferry returned to Port Ellen on Monday, said Ms. Anna Berg of the Harbour Office (HO).';
const article: ArticleText = {
  url: 'https://www.harbour.example/news/1204/ferry/?page=2',
  title: 'The ferry returns',
  author: 'A. Writer',
  publisher: 'The Harbour Paper',
  published: '2017-12-01',
  language: 'en-GB',
  direction: 'ltr',
  paragraphs: [BODY],
};

describe('findCandidates', () => {
  it.each<[string, string, string[][]]>([
    ['a run', 'They met Anna Berg there.', [['Anna Berg']]],
    ['small words inside a name', 'It joined the Bank of the North for Trade.', [['Bank of the North for Trade']]],
    ['two names with "and" between them', 'It met Norway and Iceland.', [['Norway'], ['Iceland']]],
    ['"and" inside a name', 'It asked the Office of Trade and Ports.', [['Office of Trade and Ports']]],
    ['hyphens', 'It said Tehrik-i-Taliban and al-Qaeda came.', [['Tehrik-i-Taliban'], ['al-Qaeda']]],
    ['the name in "Saudi-led"', 'It is a Saudi-led office.', [['Saudi']]],
    ['no possessive', 'It was Norway’s ferry, and Anna O’Neill’s.', [['Norway'], ['Anna O’Neill']]],
    ['a bin', 'It met Mohammed bin Salman there.', [['Mohammed bin Salman']]],
    ['an address', 'It met Gen. Raheel Sharif there.', [['Gen. Raheel Sharif']]],
    ['an abbreviation', 'It met the Harbour Office (HO). Then the HO left.', [['Harbour Office', 'HO']]],
    ['no first word of a sentence', 'Ferries came. Nobody came. “Boats came.”', []],
    ['a first word that stands inside too', 'Norway came. They met Norway.', [['Norway']]],
    ['a name that begins a sentence', 'Anna Berg came.', [['Anna Berg']]],
    ['no small word before a name', 'But Anna Berg came. The Harbour Office did.', [['Anna Berg'], ['Harbour Office']]],
    ['no months and days', 'It came on Monday in December.', []],
    ['names of other alphabets', 'Он встретил Анну Берг в Осло.', [['Анну Берг'], ['Осло']]],
    ['nothing in a script without capitals', 'عادت العبّارة إلى الميناء يوم الاثنين.', []],
  ])('finds %s', (_name, text, expected) => {
    expect(findCandidates([text], 'en').map(({ names }) => names)).toEqual(expected);
  });

  it('sorts by first mention, each once', () => {
    const found = findCandidates(['It met Oslo and Bergen.', 'It left Bergen, not Oslo.'], 'en');
    expect(found.map(({ name }) => name)).toEqual(['Oslo', 'Bergen']);
  });

  it('finds most of whom the annotators of the op-ed found by name', () => {
    const text = readFileSync(new URL('../../fixtures/op-ed.txt', import.meta.url), 'utf8');
    const paragraphs = text.split('\n').filter((line) => line.length > 100);
    const found = findCandidates(paragraphs, 'en').flatMap(({ names }) => names);
    const expected = ['Pakistan', 'IMCTC', 'Riyadh', 'Gen. Raheel Sharif', 'Saudi Arabia', 'Daesh', 'CPEC', 'India'];
    expect(expected.filter((name) => !found.includes(name))).toEqual([]);
    expect(found).not.toContain('The');
  });
});

describe('scaffoldPack', () => {
  const { pack, remarks } = scaffoldPack(article, { today });

  it('makes a pack that is whole', () => {
    expect(parsePack(pack)).toEqual({ ok: true, value: pack });
  });

  it('takes the identity from the article', () => {
    expect(pack).toMatchObject({ id: 'harbour-1204', asOf: today, claims: [], article: { published: '2017-12-01' } });
    expect(pack.article.address).toEqual({ hosts: ['www.harbour.example'], paths: ['/news/1204/ferry'] });
    expect(pack.article).toMatchObject({ title: 'The ferry returns', author: 'A. Writer', language: 'en-GB' });
  });

  it('has the headline and the paragraphs as fingerprints', () => {
    expect(pack.article.paragraphs).toEqual([
      { zone: 'headline', shingles: formatShingles(shingleText('The ferry returns')) },
      { zone: 'body', shingles: formatShingles(shingleText(BODY)) },
    ]);
  });

  it('has an actor for each candidate, to be written', () => {
    expect(pack.actors.map(({ id, names, line }) => [id, names, line])).toEqual([
      ['port-ellen', ['Port Ellen'], 'To be written'],
      ['ms-anna-berg-of-the-harbour-office', ['Ms. Anna Berg of the Harbour Office', 'HO'], 'To be written'],
    ]);
    expect(remarks).toEqual([expect.stringMatching(/^2 candidates/)]);
  });

  it('says that a script without capitals has no candidates', () => {
    const arabic = { ...article, language: 'ar', direction: 'rtl' as const, paragraphs: ['عادت العبّارة إلى الميناء.'] };
    const scaffold = scaffoldPack(arabic, { today });
    expect(parsePack(scaffold.pack)).toMatchObject({ ok: true, value: { actors: [], article: { direction: 'rtl' } } });
    expect(scaffold.remarks).toEqual([expect.stringContaining('no capitals')]);
  });

  it('gives names that are spelled alike ids of their own', () => {
    const paragraphs = ['It met Élan there, and Elan here, and Осло too.'];
    const ids = scaffoldPack({ ...article, paragraphs }, { today }).pack.actors.map(({ id }) => id);
    expect(ids).toEqual(['elan', 'elan-2', 'actor-3']);
  });

  it('names what the page does not say', () => {
    const bare = { ...article, author: '', publisher: '', published: '', language: '' };
    const scaffold = scaffoldPack(bare, { today });
    expect(parsePack(scaffold.pack)).toMatchObject({
      ok: true,
      value: { article: { published: today, language: 'und' } },
    });
    expect(scaffold.remarks.slice(1).map((remark) => remark.match(/article\.\w+/)?.[0])).toEqual(
      ['author', 'publisher', 'published', 'language'].map((key) => `article.${key}`),
    );
  });

  it('makes a whole pack of any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const mixed = fc.array(fc.oneof(text, fc.constantFrom('Anna Berg', 'AB (CD)', 'of', '\u202e', '…')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(mixed), text, text, fc.webUrl(), (paragraphs, title, language, url) => {
        const any = { ...article, url, title, language, paragraphs: paragraphs.map((parts) => parts.join(' ')) };
        expect(parsePack(scaffoldPack(any, { today, creator: title }).pack)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});
