// A note of any shape goes out in every format, whole.
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../lib/core/export/formats.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeHostileNotes, makeLadders } from '../../support/hostile-notes.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

/** Formats that carry what a pack says, and no notes of the reader. */
const WITHOUT_NOTES = ['claim-review'];
const formats = FORMATS.map(({ id }) => id).filter((id) => !WITHOUT_NOTES.includes(id));
const notes = [...makeHostileNotes(3_000), ...makeLadders(600)];

describe.each(formats)('%s', (id) => {
  it.each(notes)('has a note of $name', ({ note }) => {
    const articles = gather({
      articles: [makeArticle()],
      highlights: [makeHighlight(1, { note }), makeHighlight(2, { selector: null, note })],
    });
    const text = write(id, articles)
      .map((file) => file.text)
      .join('\n');
    expect(text).toContain('lastword');
  });
});
