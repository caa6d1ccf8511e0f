// A reading of a page without the page: for tests of what is decided from it, in node.
import { alignParagraphs } from '../../lib/core/anchor/align-paragraphs.ts';
import { recogniseText } from '../../lib/core/anchor/recognise-text.ts';
import { placeNotes } from '../../lib/core/note/place-notes.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import type { PageReading } from '../../lib/dom/read/read-page.ts';
import { makeBlocks } from './make-pack.ts';

/** Stands where a reading has an element; nothing may be asked of it. */
const NO_ELEMENT: Element = Object.create(null);

/** Reads a page of these texts against a pack, as `readPage` does. */
export function makeReading(pack: Pack, texts: readonly string[]): PageReading {
  const blocks = makeBlocks(texts).map((block) => ({ ...block, element: NO_ELEMENT, pieces: [] }));
  const aligned = alignParagraphs(pack.article, blocks);
  const verdict = recogniseText(aligned);
  return {
    pack,
    origin: 'bundled',
    verdict,
    article: {
      title: 'The ferry returns',
      byline: 'A. Writer',
      published: '2017-12-01',
      language: 'en',
      direction: 'ltr',
      by: 'readability',
      kept: new Set(),
    },
    blocks,
    aligned,
    placements: placeNotes(pack, verdict.match === 'same' ? aligned : [], blocks),
    paragraphs: [...blocks.keys()],
    container: NO_ELEMENT,
    timingsMs: { extract: 1, recognise: 2, anchor: 3 },
  };
}
