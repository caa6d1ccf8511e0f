import { describe, expect, it } from 'vitest';
import { checkWording } from '../../../lib/core/check/check-wording.ts';
import { ferryPack, listRows, told, WORDING } from '../../support/advice-rows.ts';

describe('checkWording', () => {
  it('has nothing to say of a pack in order', () => expect(checkWording(ferryPack())).toEqual([]));

  it.each(listRows(WORDING))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkWording(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

it.each<[string, string, string[]]>([
  ['en', 'It says “of course we believe it today!” in the end.', []],
  ['en', "It says 'recently' and ‘today’.", ['relative-date piece.note']],
  ['en-GB', 'It came last year.', ['relative-date piece.note']],
  ['de', 'Today, of course, recently.', []],
  ['de', 'Zwei  Blanks!', ['exclamation piece.note', 'stray-space piece.note']],
])('in %s of %j: %j', (language, note, findings) => {
  expect(told(checkWording(ferryPack(['language', language], ['piece.note', note])))).toEqual(findings);
});
