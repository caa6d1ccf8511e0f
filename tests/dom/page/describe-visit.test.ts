import { describe, expect, it, onTestFinished } from 'vitest';
import { createDescriber } from '../../../lib/app/page/describe-visit.ts';
import { createMarginModel } from '../../../lib/app/page/margin-model.ts';
import { startLook } from '../../../lib/app/page/next-look.ts';
import { makeShownText } from '../../support/make-shown-text.ts';

function describeVisit() {
  const margin = createMarginModel({ onOpen: () => undefined });
  return { margin, describeNow: createDescriber({ document, margin }, () => startLook(0)) };
}

describe('the state of a visit', () => {
  it('has the address and title of the moment', () => {
    const { describeNow } = describeVisit();
    const { title } = document;
    history.replaceState(null, '', '#later');
    document.title = 'The ferry';
    onTestFinished(() => {
      history.replaceState(null, '', location.pathname + location.search);
      document.title = title;
    });
    expect(describeNow()).toEqual({
      url: `${location.origin}${location.pathname}${location.search}#later`,
      title: 'The ferry',
      recognition: null,
      notes: [],
      outline: [],
      order: [],
      open: null,
      problems: [],
    });
  });

  it('has the notes that are shown, and the open one', () => {
    const { margin, describeNow } = describeVisit();
    margin.show(makeShownText());
    margin.openCard('claim/c01');
    const { notes, order, open } = describeNow();
    expect([notes.length, order, open]).toEqual([4, ['piece', 'claim/c01', 'actor/captain', 'claim/c02'], 'claim/c01']);
  });

  it('has nothing open while nothing is shown, whatever will be open again', () => {
    const { margin, describeNow } = describeVisit();
    margin.show(makeShownText());
    margin.openCard('claim/c01');
    margin.show(null);
    expect(describeNow()).toMatchObject({ notes: [], order: [], open: null });
  });
});
