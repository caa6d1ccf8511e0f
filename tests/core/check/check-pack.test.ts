import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../lib/core/check/advice.ts';
import { checkPack } from '../../../lib/core/check/check-pack.ts';
import { ALONE, ferryPack, listRows, ON_TEXT, told } from '../../support/advice-rows.ts';
import type { Edit } from '../../support/edit-json.ts';
import { FERRY_TEXT } from '../../support/ferry-pack.ts';
import { makeQuote } from '../../support/make-pack.ts';

describe('checkPack', () => {
  it('has nothing to say of a pack in order', () => {
    expect(checkPack(ferryPack())).toEqual([]);
    expect(checkPack(ferryPack(), FERRY_TEXT)).toEqual([]);
  });

  it.each(listRows(ALONE))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkPack(ferryPack(...edits)))).toEqual([`${rule} ${path}`]);
  });

  it.each(listRows(ON_TEXT))('tells $rule at $path, by the text alone', ({ rule, path, edits }) => {
    const pack = ferryPack(...edits);
    expect(told(checkPack(pack))).toEqual([]);
    expect(told(checkPack(pack, FERRY_TEXT))).toEqual([`${rule} ${path}`]);
  });

  it('tells that the text is another article, and nothing else of it', () => {
    const other = ['A text on bees', 'Nothing in it is of ships, of islands or of any harbour at all, and it goes on.'];
    expect(told(checkPack(ferryPack(), other))).toEqual(['other-article article.paragraphs']);
  });

  it('lets two actors be meant by the same words, and the page have other text around the article', () => {
    const both = (id: string) => ({ id, paragraph: 2, selector: makeQuote('and so does the mayor') });
    const pack = ferryPack(['actors[0].mentions[1]', both('m2')], ['actors[2].mentions[0]', both('m3')]);
    expect(checkPack(pack, ['Home News Sport', ...FERRY_TEXT, 'More on ferries'])).toEqual([]);
  });

  it('leaves quoted words their voice', () => {
    const edit: Edit = ['piece.note', 'It says “of course we believe it today!” in the end.'];
    expect(checkPack(ferryPack(edit))).toEqual([]);
  });

  it('leaves the wording of other languages to those who know them', () => {
    const edits: Edit[] = [
      ['language', 'de'],
      ['piece.note', 'Today, of course, recently.'],
    ];
    expect(checkPack(ferryPack(...edits))).toEqual([]);
  });

  it('gives each of its rules a row here', () => {
    const rows = new Set([...ALONE, ...ON_TEXT].map(([rule]) => rule));
    const elsewhere = ['other-article', 'older-format'];
    expect(Object.keys(ADVICE).filter((rule) => !rows.has(rule))).toEqual(expect.arrayContaining(elsewhere));
    expect(rows.size + elsewhere.length).toBe(Object.keys(ADVICE).length);
  });
});
