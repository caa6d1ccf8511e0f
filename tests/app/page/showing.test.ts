import { expect, it } from 'vitest';
import { listUsedBlocks } from '../../../lib/app/page/showing.ts';
import { makePack } from '../../support/make-pack.ts';
import { makeReading } from '../../support/make-reading.ts';
import { PARAGRAPHS } from '../../support/make-shown-text.ts';

const TITLE = 'The ferry returns to the strait';

it.each([
  ['all', undefined, [TITLE, ...PARAGRAPHS]],
  ['those of the body', 'body', PARAGRAPHS],
  ['those of a zone that the page does not have', 'pull-quote', []],
])('the blocks of the annotated text: %s', (_name, zone, texts) => {
  const pack = makePack([{ zone: 'headline', text: TITLE }, ...PARAGRAPHS]);
  const reading = makeReading(pack, ['Menu and search', `# ${TITLE}`, ...PARAGRAPHS, 'Read this next']);
  expect(listUsedBlocks(reading, zone).map(({ text }) => text)).toEqual(texts);
});
