import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const read = (author: string, tags: readonly string[] = []) => {
  const articles = gather({ articles: [makeArticle({ author })], highlights: [makeHighlight(1, { tags: [...tags] })] });
  const [, head = '', body = ''] = (write('markdown', articles)[0]?.text ?? '').split('---\n');
  return { front: yaml.load(head), body };
};

describe('the authors of a page', () => {
  it.each([
    ['Ann Lee', ['[[Ann Lee]]']],
    ['Ann Lee; Bo Ray', ['[[Ann Lee]]', '[[Bo Ray]]']],
    ['Ann Lee, Bo Ray and Cy Fox', ['[[Ann Lee]]', '[[Bo Ray]]', '[[Cy Fox]]']],
    ['Khan, Simbal', ['[[Khan, Simbal]]']],
    ['محمد علي، ليلى حسن', ['[[محمد علي]]', '[[ليلى حسن]]']],
    ['Ann Lee; Ann Lee', ['[[Ann Lee]]']],
    ['Ann [[Lee]] | x; ^#', ['[[Ann Lee x]]']],
  ])('%j are a link each', (author, links) => {
    expect(read(author).front).toMatchObject({ author: links });
  });

  it('are left out where there are none', () => {
    expect(read('').front).not.toHaveProperty('author');
  });
});

describe('tags of two directions', () => {
  it('stand apart, and are tags for Obsidian still', () => {
    const { body } = read('', ['علم', 'two', 'تاریخ']);
    expect(body).toContain('> #علم\u200E #two\u200F #تاریخ\n');
    // Obsidian: a tag begins at a blank, and has no sign of U+2000 to U+206F in it.
    const tags = [...body.matchAll(/(?<=^|\s)#([^\u2000-\u206F\s!-,.:-@[-^`{-~]+)/gu)].map(([, tag]) => tag);
    expect(tags).toEqual(['علم', 'two', 'تاریخ']);
  });
});
