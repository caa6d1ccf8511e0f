import { expect, it } from 'vitest';
import { ANNOTATIONS, CONTEXT, makeNames } from '../../../../lib/core/pack/json-ld/json-ld-names.ts';

it('each part of a pack has an IRI of its own, the same in every version', () => {
  const names = makeNames('harbour-7');
  expect(names.pack).toBe('urn:postil:pack:harbour-7');
  expect(names.claim('c01')).toBe('urn:postil:pack:harbour-7:claim:c01');
  const all = [
    names.page,
    names.piece,
    ...[names.actor, names.aboutActor, names.mention, names.claim, names.slip, names.source].map((name) => name('x')),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((name) => name.startsWith(`${names.pack}:`) && URL.canParse(name))).toBe(true);
});

it('the context begins with the standard’s, and lists whose order matters say so', () => {
  const [standard, own] = CONTEXT;
  expect(standard).toBe(ANNOTATIONS);
  expect(own).toMatchObject({
    postil: 'urn:postil:term:',
    'postil:hosts': { '@container': '@list' },
    'postil:actors': { '@type': '@id', '@container': '@list' },
    'postil:claim': { '@type': '@id' },
  });
});
