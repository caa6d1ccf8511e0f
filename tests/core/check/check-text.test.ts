import { describe, expect, it } from 'vitest';
import { checkText } from '../../../lib/core/check/check-text.ts';
import { ferryPack, listRows, ON_TEXT, told } from '../../support/advice-rows.ts';
import { FERRY_TEXT } from '../../support/ferry-pack.ts';

describe('checkText', () => {
  it('has nothing to say of a pack on its own text, whatever is around it', () => {
    expect(checkText(ferryPack(), FERRY_TEXT)).toEqual([]);
    expect(checkText(ferryPack(), ['Home News Sport', ...FERRY_TEXT, 'More on ferries'])).toEqual([]);
  });

  it.each(listRows(ON_TEXT))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkText(ferryPack(...edits), FERRY_TEXT))).toEqual([`${rule} ${path}`]);
  });

  it('says of another article that alone', () => {
    const other = ['A text on bees', 'Nothing in it is of ships, of islands or of any harbour at all, and it goes on.'];
    expect(told(checkText(ferryPack(), other))).toEqual(['other-article article.paragraphs']);
    expect(told(checkText(ferryPack(), []))).toEqual(['other-article article.paragraphs']);
  });

  it('cuts a long quote in its message', () => {
    const exact = 'Nothing like this stands anywhere in the text of the article, however long one looks for it';
    const [finding] = checkText(ferryPack(['claims[0].selector.exact', exact]), FERRY_TEXT);
    expect(finding?.message).toBe(`“${exact.slice(0, 59)}…” is not in its paragraph`);
  });
});
