import { describe, expect, it } from 'vitest';
import { createDraftOffers, offerFor } from '../../../lib/app/library/offer-drafts.ts';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { turns } from '../../support/open-library.ts';

const ROW = makeHighlight(1, { note: 'the note', revision: 1 });
const DRAFT: Draft = { id: ROW.id, note: 'a lost thought', base: 'older' };

/** Offers over drafts whose list is answered when the test says so. */
function openOffers() {
  const asked: ((drafts: readonly Draft[]) => void)[] = [];
  const kept: Draft[] = [];
  const offers = createDraftOffers({
    list: () => new Promise((resolve) => asked.push(resolve)),
    save: async (draft) => void kept.push(draft),
  });
  const answer = async (drafts: readonly Draft[]) => {
    asked.shift()?.(drafts);
    await turns();
  };
  return { offers, asked, kept, answer, offered: () => offers.draft.value };
}

describe('a look for drafts', () => {
  it('is made once for a revision, and again for the next', async () => {
    const { offers, asked, answer } = openOffers();
    offers.show(ROW, false);
    offers.show(ROW, false);
    expect(asked.length).toBe(1);
    await answer([]);
    offers.show({ ...ROW, revision: 2 }, false);
    expect(asked.length).toBe(1);
  });

  it('is not made while the note is written, nor for no row', () => {
    const { offers, asked } = openOffers();
    offers.show(undefined, false);
    offers.show(ROW, true);
    expect(asked.length).toBe(0);
    offers.show(ROW, false);
    expect(asked.length).toBe(1);
  });

  it('finds the draft of its row alone', async () => {
    const { offers, answer, offered } = openOffers();
    offers.show(ROW, false);
    await answer([{ ...DRAFT, id: idOf(7) }, DRAFT]);
    expect(offered()).toEqual(DRAFT);
  });

  it('leaves alone the draft of what was just written here', async () => {
    const { offers, answer, kept } = openOffers();
    offers.show(ROW, false);
    await answer([{ ...DRAFT, note: ROW.note }]);
    await offers.keep({ id: ROW.id, note: null, base: '' });
    expect(kept).toEqual([{ id: ROW.id, note: null, base: '' }]);
  });

  it('offers nothing of the last row while it looks for the next', async () => {
    const { offers, answer, offered } = openOffers();
    offers.show(ROW, false);
    await answer([DRAFT]);
    offers.show(makeHighlight(2), false);
    expect(offered()).toBeNull();
  });

  it('gives way to a later one, in whichever order they are answered', async () => {
    const { offers, asked, offered } = openOffers();
    offers.show(ROW, false);
    offers.show(makeHighlight(2), false);
    asked[1]?.([]);
    await turns();
    asked[0]?.([DRAFT]);
    await turns();
    expect(offered()).toBeNull();
  });

  it('does not offer again what the reader has chosen before the answer', async () => {
    const { offers, answer, offered } = openOffers();
    offers.show(ROW, false);
    await answer([DRAFT]);
    offers.show({ ...ROW, revision: 2 }, false);
    expect(offers.take(ROW.id)).toBe('a lost thought');
    await answer([DRAFT]);
    expect(offered()).toBeNull();
  });

  it('that is not answered offers nothing', async () => {
    const offers = createDraftOffers({ list: () => Promise.reject(new Error('gone')), save: async () => {} });
    offers.show(ROW, false);
    await turns();
    expect(offers.draft.value).toBeNull();
  });
});

describe('an offer', () => {
  const open = async () => {
    const opened = openOffers();
    opened.offers.show(ROW, false);
    await opened.answer([DRAFT]);
    return opened;
  };

  it('is taken once, by its own row', async () => {
    const { offers } = await open();
    expect([idOf(2), ROW.id, ROW.id].map(offers.take)).toEqual([null, 'a lost thought', null]);
  });

  it('goes along with what is written of its note, and with no other', async () => {
    const { offers, kept } = await open();
    await offers.keep({ id: ROW.id, note: 'written now', base: 'the note' });
    await offers.keep({ id: idOf(2), note: 'elsewhere', base: '' });
    expect(kept[0]?.note).toContain('a lost thought');
    expect(kept[0]?.note).toContain('written now');
    expect(kept[1]).toEqual({ id: idOf(2), note: 'elsewhere', base: '' });
  });

  it('is dropped', async () => {
    const { offers, kept } = await open();
    await offers.drop(ROW.id);
    expect(kept).toEqual([{ id: ROW.id, note: null, base: '' }]);
  });

  it.each([
    ['with its note', ROW, DRAFT, 'a lost thought'],
    ['not with another note', makeHighlight(2), DRAFT, null],
    ['not where the note has all of it', { ...ROW, note: 'and a lost thought' }, DRAFT, null],
    ['not without a row', undefined, DRAFT, null],
    ['not without a draft', ROW, null, null],
  ])('is shown %s', (_name, row, draft, wanted) => {
    expect(offerFor(row, draft)).toBe(wanted);
  });
});
