import { describe, expect, it } from 'vitest';
import { changeChoice, type ExportChoice, firstChoice } from '../../../lib/app/files/export-choice.ts';
import { readChosen } from '../../../lib/app/files/read-chosen.ts';

const of = (hash: string, ids: readonly string[] | null = null) => readChosen(hash, () => ids);
const FIRST = firstChoice(of(''), {});

describe('the choice of a visit', () => {
  it.each<[string, ReturnType<typeof of>, Partial<ExportChoice>, Partial<ExportChoice>]>([
    ['is Markdown of everything at first', of(''), {}, { format: 'markdown', scope: 'all', withNotes: false }],
    ['is what was chosen last', of(''), { format: 'anki', withNotes: true }, { format: 'anki', withNotes: true }],
    ['is what the address asks for before that', of('#format=csv'), { format: 'anki' }, { format: 'csv' }],
    ['is no format that there is not', of('#format=no'), { format: 'anki' }, { format: 'anki' }],
    ['is no format that there is no more', of(''), { format: 'gone' }, { format: 'markdown' }],
    ['is of what was chosen in the library', of('#chosen', ['a']), {}, { scope: 'chosen' }],
    ['is of everything where nothing was left', of('#chosen'), {}, { scope: 'all' }],
    ['is of one article', of('#article=k'), {}, { scope: 'article', article: 'k' }],
    ['has the notes where the address asks', of('#notes'), { withNotes: false }, { withNotes: true }],
    ['never begins with what is new alone', of(''), { onlyNew: true }, { onlyNew: false }],
  ])('%s', (_name, chosen, saved, wanted) => {
    expect(firstChoice(chosen, saved)).toMatchObject(wanted);
  });
});

describe('a change of it', () => {
  const articles = [{ key: 'first' }, { key: 'second' }];
  it.each([
    ['keeps the rest', { format: 'csv' }, { ...FIRST, format: 'csv' }],
    [
      'of the scope begins with the first article',
      { scope: 'article' },
      { ...FIRST, scope: 'article', article: 'first' },
    ],
    ['to an article is that article', { scope: 'article', article: 'x' }, { ...FIRST, scope: 'article', article: 'x' }],
  ] as const)('%s', (_name, change, wanted) => {
    expect(changeChoice(FIRST, change, articles)).toEqual(wanted);
  });

  it('has no article where there is none', () => {
    expect(changeChoice(FIRST, { scope: 'article' }, []).article).toBe('');
  });
});
