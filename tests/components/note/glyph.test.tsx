import { expect, test } from 'vitest';
import { AssessmentGlyph } from '../../../components/note/glyph.tsx';
import { mountAsPage, mountOnPage } from '../../support/mount.tsx';

const GLYPH = <AssessmentGlyph assessment="disputed" />;

/** Size and ink of the only drawing in a root. */
function readLook(root: HTMLElement) {
  const drawing = root.querySelector('svg');
  if (drawing === null) throw new Error('Expected a drawing, got none');
  const { width, height } = drawing.getBoundingClientRect();
  const { fill, strokeWidth } = getComputedStyle(drawing);
  return { width, height, fill, strokeWidth };
}

const LOOK = { width: 16, height: 16, fill: 'none', strokeWidth: '1.3px' };

test('a glyph is a drawing of 16 px in lines, in a page’s margin and on a page of our own', async () => {
  expect(readLook(mountOnPage(GLYPH).root)).toEqual(LOOK);
  expect(readLook((await mountAsPage(GLYPH)).root)).toEqual(LOOK);
});
