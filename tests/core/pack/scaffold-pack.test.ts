import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../lib/core/article/article-text.ts';
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
