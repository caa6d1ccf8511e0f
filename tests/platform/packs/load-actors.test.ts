import '../../support/fake-extension.ts';

import { beforeEach, expect, test } from 'vitest';
import type { PackEntry } from '../../../lib/core/pack/pack-store.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { loadActors } from '../../../lib/platform/packs/load-actors.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makeActor, makePack } from '../../support/make-pack.ts';

const entry = (id: string, over: Partial<PackEntry>): PackEntry => ({
  id,
  origin: 'imported',
  on: true,
  importedOn: null,
  pack: null,
  problems: [],
  ...over,
});
const packWith = (...actors: readonly [string, string[]][]) =>
  makePack(['One.'], { actors: actors.map(([name, otherNames]) => makeActor(name, { otherNames })) });

beforeEach(() => {
  resetExtension();
});

test('actors of packs that are on and can be read, by name, each once with its spellings', async () => {
  const packs = [
    entry('a', { pack: packWith(['Pakistan', ['Islamabad']], ['Iran', []]) }),
    entry('off', { on: false, pack: packWith(['Atlantis', []]) }),
    entry('broken', { pack: null }),
    entry('b', { pack: packWith(['Iran', ['Tehran']]) }),
  ];
  serve({ 'list-packs': () => ({ packs }) });
  expect(await loadActors()).toEqual([
    { name: 'Iran', names: ['Iran', 'Tehran'] },
    { name: 'Pakistan', names: ['Pakistan', 'Islamabad'] },
  ]);
});
