import { expect, test } from 'vitest';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { makeNote } from '../../../../../lib/app/page/highlights/make.ts';
import { followTints } from '../../../../../lib/app/page/highlights/tints.ts';
import { followPageSight } from '../../../../../lib/app/page/highlights/tools/page-sight.ts';
import { writeNote } from '../../../../../lib/app/page/highlights/write.ts';
import { openStage } from '../../../../support/highlights-stage.ts';

function openNote() {
  const stage = openStage();
  for (const each of [followRows, followTints, followPageSight]) each(stage.page);
  makeNote(stage.page)(stage.rangeOf('a fox'), 'green');
  writeNote(stage.page)(stage.state().writing?.id ?? '', 'A note');
  return { ...stage, note: () => stage.state().rows[0]?.wanted.note };
}

test.each(['pagehide', 'visibilitychange'])('a script of the page cannot have the note saved by %s', (type) => {
  const { note } = openNote();
  (type === 'pagehide' ? window : document).dispatchEvent(new Event(type));
  expect(note()).toBe('');
});

test('what the page takes off is painted again when the pointer moves', () => {
  openNote();
  const names = [...CSS.highlights.keys()];
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) CSS.highlights.delete(name);
  document.body.dispatchEvent(new PointerEvent('pointermove'));
  expect([...CSS.highlights.keys()]).toEqual(names);
});
