import { expect, test } from 'vitest';
import { paintNotes, readTheme } from '../../../lib/app/page/paint-notes.ts';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import { rangeOf } from '../../support/add-html.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeShowing } from '../../support/make-showing.ts';

/** What is painted, by name: the words of each. */
const painted = () =>
  Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => `${range}`)]));
const CLAIMS = ['The ferry returns', 'nobody aboard had known of the storm'];

test('claims and actors are painted, each by its layer', async () => {
  const { showing, ending } = await makeShowing();
  paintNotes(showing, ending.signal);
  expect(painted()).toEqual({ 'postil-claims-light': CLAIMS, 'postil-actors-light': ['captain'] });
  showing.margin.switchLayers({ ...ALL_LAYERS, actors: false });
  expect(painted()).toEqual({ 'postil-claims-light': CLAIMS });
});

test('the words of what is open or pointed at are tinted, those of a highlight too', async () => {
  const { showing, ending } = await makeShowing();
  const { margin } = showing;
  paintNotes(showing, ending.signal);
  margin.receive([makeGuest('h1', {}, [rangeOf(document.body, 'strait')])]);
  margin.openCard('own/h1');
  margin.hover('actor/captain');
  expect(painted()['postil-active-light']).toEqual(['captain', 'strait']);
  margin.openCard(null);
  margin.hover(null);
  expect(painted()['postil-active-light']).toBeUndefined();
});

test('a ground that becomes dark has other colours', async () => {
  const { showing, ending } = await makeShowing();
  paintNotes(showing, ending.signal);
  document.body.style.background = '#111';
  readTheme(showing);
  expect([showing.theme.value, Object.keys(painted()).sort()]).toEqual([
    'dark',
    ['postil-actors-dark', 'postil-claims-dark'],
  ]);
});

test('nothing is painted after the end', async () => {
  const { showing, ending } = await makeShowing();
  paintNotes(showing, ending.signal);
  ending.abort();
  showing.margin.openCard('claim/c01');
  expect(painted()).toEqual({});
});
