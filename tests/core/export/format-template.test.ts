import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { checkTemplate, DEFAULT_TEMPLATE, hasNotes } from '../../../lib/core/export/format-template.ts';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const KEY = 'https://www.arabnews.com/node/1204791';
const pack = readRealPack();
const withPack = (highlights = [makeHighlight(1, { article: KEY, note: 'mine' })]) =>
  write(
    'template',
    gather({ articles: [makeArticle({ key: KEY, url: KEY })], highlights, pack: { key: KEY, pack } }),
  )[0]?.text ?? '';

describe('the template that a reader begins with', () => {
  it('can be read, and has a place for the notes of packs', () => {
    expect(checkTemplate(DEFAULT_TEMPLATE)).toEqual({ ok: true, value: null });
    expect(hasNotes(DEFAULT_TEMPLATE)).toBe(true);
  });

  it('has every note of a pack, under a line that says whose they are, with its sources', () => {
    const text = withPack().replaceAll('\\', '');
    expect(text.match(/^## Notes of Postil, as of \d{4}-\d{2}-\d{2}$/gm)).toHaveLength(1);
    for (const { line, note } of pack.claims) {
      expect(text).toContain(`**${line}**`);
      expect(text).toContain(note);
    }
    for (const { name } of pack.actors) expect(text).toContain(`**${name}**`);
    const cited = pack.claims.flatMap(({ evidence }) => [...evidence.for, ...evidence.against, ...evidence.qualifying]);
    for (const id of new Set(cited.flatMap(({ sources }) => sources)))
      expect(text).toContain(`](<${pack.sources.find((source) => source.id === id)?.url}>)`);
  });

  it('has the reader’s own before them, and nothing of a pack where there is none', () => {
    const text = withPack();
    expect(text.indexOf('mine')).toBeGreaterThan(0);
    expect(text.indexOf('mine')).toBeLessThan(text.indexOf('## Notes'));
    expect(write('template', sampleArticles())[0]?.text).not.toContain('## Notes');
  });

  it('has front matter that another parser reads', () => {
    for (const { text } of write('template', sampleArticles()))
      expect(Object.keys(yaml.load(text.split('---\n')[1] ?? '') as object)).toEqual(['title', 'source', 'tags']);
  });

  it('has tags and names of two directions apart', () => {
    const articles = gather({
      articles: [makeArticle({ author: 'محمد علي', site: 'example.org' })],
      highlights: [makeHighlight(1, { tags: ['علم', 'two'] })],
    });
    const text = write('template', articles)[0]?.text ?? '';
    expect(text).toContain('\u2068محمد علي\u2069 · example');
    expect(text).toContain('#علم\u200E #two ');
  });
});

describe('a template of the reader’s own', () => {
  it.each([
    ['{% for note in notes %}{{ note.title }}{% endfor %}', true],
    ['{{ notes | size }}', true],
    ['{% if notes.size > 0 %}x{% endif %}', true],
    ['{{ highlights[0].note }} notes', false],
    ['{% assign notes = highlights %}{{ notes | size }}', false],
    ['{% for note in notes %}', false],
  ])('%j has a place for notes: %s', (template, has) => {
    expect(hasNotes(template)).toBe(has);
  });

  it.each([
    ['https://example.org/a|b^c', 'https://example.org/a%7Cb%5Ec'],
    ['https://example.org/>) [x](y', 'https://example.org/%3E)%20%5Bx%5D(y'],
  ])('writes the address %j so that it cannot end its link', (url, written) => {
    const articles = gather({ articles: [makeArticle({ title: url })], highlights: [makeHighlight(1)] });
    const [file] = write('template', articles, { template: '(<{{ article.title | url }}>)' });
    expect(file?.text).toBe(`(<${written}>)`);
  });
});
