import { describe, expect, it } from 'vitest';
import { findSelector, listTargets } from '../../../lib/core/import/read-target.ts';

const QUOTE = { type: 'TextQuoteSelector', exact: 'words', prefix: 'some ', suffix: ' more' };
const NOTHING = { url: '', title: '', quote: '', prefix: '', suffix: '', start: null, styleClass: '' };

describe('a target', () => {
  it.each<[string, unknown, object[]]>([
    ['by its address', 'https://e.org/', [{ ...NOTHING, url: 'https://e.org/' }]],
    ['by an id of old', { '@id': 'https://e.org/' }, [{ ...NOTHING, url: 'https://e.org/' }]],
    [
      'by a source that says more',
      { source: { id: 'https://e.org/', 'dc:title': 'T' } },
      [{ ...NOTHING, url: 'https://e.org/', title: 'T' }],
    ],
    [
      'with a quote',
      { source: 'https://e.org/', selector: QUOTE, styleClass: 'pink' },
      [{ ...NOTHING, url: 'https://e.org/', quote: 'words', prefix: 'some ', suffix: ' more', styleClass: 'pink' }],
    ],
    [
      'with a position',
      { selector: [QUOTE, { type: 'TextPositionSelector', start: 7 }, { type: 'ProgressionSelector', value: 0.5 }] },
      [{ ...NOTHING, quote: 'words', prefix: 'some ', suffix: ' more', start: 7 }],
    ],
    [
      'with a share of a book',
      { selector: { type: 'ProgressionSelector', value: 0.25 } },
      [{ ...NOTHING, start: 250_000 }],
    ],
    [
      'of several things',
      ['https://e.org/a', { type: 'List', items: ['https://e.org/b'] }],
      [
        { ...NOTHING, url: 'https://e.org/a' },
        { ...NOTHING, url: 'https://e.org/b' },
      ],
    ],
    ['of none', undefined, []],
  ])('%s', (_name, target, targets) => expect(listTargets(target)).toEqual(targets));
});

describe('a selector', () => {
  it('is found in what refines another, and in a list', () => {
    expect(findSelector({ selector: { type: 'FragmentSelector', refinedBy: QUOTE } }, QUOTE.type)).toEqual(QUOTE);
    expect(findSelector({ selector: { type: 'Choice', items: [{}, QUOTE] } }, QUOTE.type)).toEqual(QUOTE);
    expect(findSelector({ selector: 'words' }, QUOTE.type)).toBeUndefined();
  });

  it('is not looked for among more than anybody writes', () => {
    const many = Array.from({ length: 100 }, () => ({ type: 'FragmentSelector' }));
    expect(findSelector({ selector: [...many, QUOTE] }, QUOTE.type)).toBeUndefined();
  });
});
