import { describe, expect, it } from 'vitest';
import { contextElsewhere, contextOf } from '../../../lib/core/note/note-context.ts';
import { makeActor, makeClaim, makePack, makeSource } from '../../support/make-pack.ts';

const pack = makePack(['One paragraph of the harbour.'], {
  actors: [makeActor('iran', { name: 'Iran' })],
  claims: [makeClaim('c1', 0, 'One paragraph')],
  sources: [makeSource('s1'), makeSource('s2')],
});
const paragraphs = { found: 3, changed: 1, total: 4 };

describe('what an open note looks up', () => {
  it('has sources, actors and claims by their ids', () => {
    const context = contextOf({ pack, origin: 'bundled' }, { copy: false, paragraphs });
    expect([...context.sources.keys()]).toEqual(['s1', 's2']);
    expect(context.actors.get('iran')).toBe('Iran');
    expect(context.claims.get('c1')?.selector.exact).toBe('One paragraph');
  });

  it('says which version of text and notes this is', () => {
    const { edition } = contextOf({ pack, origin: 'imported' }, { copy: true, paragraphs });
    expect(edition).toMatchObject({ pack: 'harbour-7', origin: 'imported', copy: true, elsewhere: false, paragraphs });
    expect(edition.title).toBe(pack.article.title);
  });

  it('on another article has none of its paragraphs', () => {
    const { edition } = contextElsewhere({ pack, origin: 'bundled' });
    expect(edition).toMatchObject({ elsewhere: true, copy: false, paragraphs: { found: 0, changed: 0, total: 0 } });
  });
});
