import { expect, it } from 'vitest';
import { besideOffer, readOffer } from '../../../lib/core/highlight/draft-offers.ts';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { idOf } from '../../support/make-highlight.ts';

const draft = (note: string | null): Draft => ({ id: idOf(1), note, base: 'before' });

it.each<[string, Draft | null, string | null]>([
  ['kept', draft('typed'), 'typed'],
  ['kept', draft('kept'), null],
  ['kept and more', draft('kept'), null],
  ['kept', draft('kept and more'), 'kept and more'],
  ['', draft('typed'), 'typed'],
  ['kept', draft(null), null],
  ['kept', null, null],
])('beside the note %j the draft %j offers %j', (note, each, offer) => {
  expect(readOffer(note, each)).toBe(offer);
});

it('what is written goes along with the offer, so that neither is lost', () => {
  expect(besideOffer(draft('now'), null)).toEqual(draft('now'));
  expect(besideOffer({ ...draft('now'), base: 'later' }, draft('offered'))).toEqual(draft('offered\n\n---\n\nnow'));
  expect(besideOffer(draft('offered and more'), draft('offered'))).toEqual(draft('offered and more'));
  expect(besideOffer(draft(null), draft('offered'))).toEqual(draft('offered'));
});
