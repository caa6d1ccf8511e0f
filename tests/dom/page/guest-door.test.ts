import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { createGuestDoor } from '../../../lib/app/page/guest-door.ts';
import { startLook } from '../../../lib/app/page/next-look.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeShowing } from '../../support/make-showing.ts';

async function openDoor() {
  const { showing } = await makeShowing();
  const followed = { state: signal(startLook(0)), handle: vi.fn(), load: vi.fn() };
  return { door: createGuestDoor(showing, followed), followed, margin: showing.margin };
}

test('guests are in the margin when the visit hears of them', async () => {
  const { door, followed, margin } = await openDoor();
  followed.handle.mockImplementation(() => expect(margin.guests.value).toHaveLength(2));
  door.receive([makeGuest('h1'), makeGuest('h2')]);
  expect(followed.handle.mock.calls).toEqual([[{ kind: 'guests', count: 2 }]]);
});

test('opening and going to a note do nothing while nothing is shown', async () => {
  const { door, margin } = await openDoor();
  const shown = margin.shown.value;
  margin.show(null);
  door.open('claim/c01');
  door.goTo('claim/c01');
  expect(margin.open.value).toBeNull();
  margin.show(shown);
  door.open('claim/c01');
  expect(margin.open.value).toBe('claim/c01');
  door.goTo('claim/c02');
  expect(margin.open.value).toBe('claim/c02');
});

test('whether the page has removed the margin too often is what the visit knows now', async () => {
  const { door, followed } = await openDoor();
  expect(door.isGivenUp()).toBe(false);
  followed.state.value = { ...startLook(0), isGivenUp: true };
  expect(door.isGivenUp()).toBe(true);
});
