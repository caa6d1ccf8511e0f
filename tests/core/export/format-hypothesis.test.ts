// By what the client does with a file: https://github.com/hypothesis/client, services/import-annotations.ts,
// helpers/annotations-by-user.ts, helpers/annotation-metadata.ts, helpers/permissions.ts.
import { describe, expect, it } from 'vitest';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

interface Annotation {
  id: string;
  user: string;
  user_info: { display_name: string | null };
  uri: string;
  text: string;
  tags: string[];
  references: string[];
  permissions: { read: string[]; update: string[]; delete: string[] };
  document: { title: string[] };
  target: { source: string; selector?: { type: string; exact?: string }[] }[];
}

const KEY = 'https://www.arabnews.com/node/1204791';
const read = (articles: ReturnType<typeof gather>) =>
  write('hypothesis', articles).map(({ path, text }) => {
    const annotations: Annotation[] = JSON.parse(text).annotations;
    return { path, annotations };
  });
const withPack = () => {
  const pack = readRealPack();
  return gather({
    articles: [makeArticle(), makeArticle({ key: KEY, url: KEY, title: pack.article.title })],
    highlights: [makeHighlight(1), makeHighlight(2, { article: KEY, note: 'mine' })],
    pack: { key: KEY, pack },
  });
};

describe('a file for the Hypothesis client', () => {
  it.each([
    ['the reader’s own', sampleArticles],
    ['a pack’s notes', withPack],
    [
      'an article that only a pack knows',
      () => gather({ articles: [], highlights: [], pack: { key: KEY, pack: readRealPack() } }),
    ],
  ])('is of one page, whatever goes out: %s', (_what, articles) => {
    // The client puts every annotation of a file on the page that is open.
    const files = read(articles());
    expect(files).toHaveLength(articles().length);
    for (const { annotations } of files) expect(new Set(annotations.map(({ uri }) => uri)).size).toBe(1);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const { path } of files) expect(path).toMatch(/^[^/]+\.json$/);
  });

  it('has all highlights of all articles, each in the file of its own', () => {
    const articles = sampleArticles();
    expect(read(articles).map(({ annotations }) => annotations.map(({ id }) => id))).toEqual(
      articles.map(({ highlights }) => highlights.map(({ id }) => id)),
    );
  });

  it('is named as its page', () => {
    expect(read(sampleArticles()).map(({ path }) => path)).toEqual([
      'Of ships & “harbours”.json',
      'پاکستان کا کردار.json',
    ]);
  });

  it('lets the reader choose whose annotations to import', () => {
    const pack = readRealPack();
    const [file] = read(withPack()).filter(({ annotations }) => annotations.length > 1);
    const users = new Map<string, number>();
    for (const { user } of file?.annotations ?? []) users.set(user, (users.get(user) ?? 0) + 1);
    expect([...users]).toEqual([
      ['acct:reader@postil.invalid', 1],
      [`acct:pack.${pack.id}@postil.invalid`, pack.claims.length + pack.actors.length],
    ]);
    // The client reads a user name out of `acct:name@authority`, and shows the name of another authority's user.
    for (const user of users.keys()) expect(user).toMatch(/^acct:[^@:]+@[^@]+$/);
    expect(new Set(file?.annotations.map(({ user_info }) => user_info.display_name))).toEqual(
      new Set([null, pack.creator]),
    );
  });

  it('keeps everything private, and has no reply, which the client leaves out', () => {
    for (const { annotations } of read(withPack()))
      for (const { permissions, user, references } of annotations) {
        expect(permissions).toMatchObject({ read: [user], update: [user], delete: [user] });
        expect(references).toEqual([]);
      }
  });

  it('has quotes that the client compares, and none for a note on the page', () => {
    const [file] = read(sampleArticles());
    const quotes = file?.annotations.map(
      ({ target }) => target[0]?.selector?.find(({ type }) => type === 'TextQuoteSelector')?.exact,
    );
    expect(quotes).toEqual([undefined, 'words number 1', 'words number 2']);
    expect(file?.annotations.map(({ target }) => 'selector' in (target[0] ?? {}))).toEqual([false, true, true]);
  });

  it('has an address that is a URI, as source too', () => {
    const url = 'https://example.org/?a=b|c^d';
    const [file] = read(
      gather({ articles: [makeArticle({ key: url, url })], highlights: [makeHighlight(1, { article: url })] }),
    );
    expect(file?.annotations[0]).toMatchObject({
      uri: 'https://example.org/?a=b%7Cc%5Ed',
      target: [{ source: 'https://example.org/?a=b%7Cc%5Ed' }],
    });
  });

  it('has a pack’s words as words, with its sources', () => {
    const real = readRealPack();
    const [claim] = real.claims;
    if (claim === undefined) throw new TypeError('Expected a pack with claims');
    const pack = { ...real, claims: [{ ...claim, line: '<b>*bold*</b>', note: 'قول [x](y)' }] };
    const [file] = read(gather({ articles: [], highlights: [], pack: { key: KEY, pack } }));
    const text = file?.annotations[0]?.text ?? '';
    expect(text).toContain(String.raw`\<b\>\*bold\*\</b\>`);
    expect(text).toContain(String.raw`قول \[x\](y)`);
    for (const id of claim.evidence.for.flatMap(({ sources }) => sources))
      expect(text).toContain(`<${real.sources.find((source) => source.id === id)?.url}>`);
  });
});
