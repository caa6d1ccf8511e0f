import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { colourOf, createNoteWriter } from '../../../lib/core/highlight/write-note.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const turns = async () => {
  for (let nth = 0; nth < 10; nth++) await Promise.resolve();
};

/** A writer over one row that is kept as `note`; nothing is saved until the test says so. */
function openWriter(note: string, fields: Partial<Highlight> = {}) {
  let row = makeHighlight(1, { note, ...fields });
  let kept = note;
  let due: (() => void) | null = null;
  const drafts: (string | null)[] = [];
  const writer = createNoteWriter({
    get: (id) => (id === row.id ? row : null),
    keptNote: () => kept,
    put: (next) => {
      row = next;
    },
    keepDraft: async ({ note: text }: Draft) => void drafts.push(text),
    settings: () => ({ ...DEFAULT_SETTINGS, tagColours: { sea: 'blue' } }),
    now: () => NOW,
    later: (work) => {
      due = work;
      return () => {
        due = null;
      };
    },
  });
  const { id } = row;
  return {
    writer,
    id,
    drafts,
    row: () => row,
    pause: () => due?.(),
    /** The store has the row as it is now. */
    acknowledge() {
      kept = row.note;
      writer.follow(id, true);
    },
    /** Somebody else changed the row. */
    change(text: string) {
      row = { ...row, note: text };
      writer.follow(id, false);
    },
  };
}

describe('a note that is written', () => {
  it('is a draft at each keystroke, and in its row after a pause', async () => {
    const { writer, id, drafts, row, pause, acknowledge } = openWriter('');
    writer.open(id);
    for (const text of ['a', 'ab']) {
      writer.write(id, text);
      await turns();
    }
    expect([drafts, row().note, writer.isAhead(id), writer.textOf(id)]).toEqual([['a', 'ab'], '', true, 'ab']);
    pause();
    expect([row().note, row().modified, writer.isAhead(id)]).toEqual(['ab', NOW, false]);
    acknowledge();
    await turns();
    expect(drafts).toEqual(['a', 'ab', null]);
  });

  it('is saved when its editor closes', () => {
    const { writer, id, row } = openWriter('before');
    writer.open(id);
    writer.write(id, 'after');
    writer.close(id);
    expect(row().note).toBe('after');
  });

  it('is merged with what another author wrote meanwhile; neither text is lost', async () => {
    const { writer, id, row, drafts, change } = openWriter('base');
    writer.open(id);
    writer.write(id, 'base mine');
    change('base theirs');
    expect(writer.textOf(id)).toBe('base mine');
    writer.save(id);
    await turns();
    expect(row().note).toContain('mine');
    expect(row().note).toContain('theirs');
    expect(drafts.at(-1)).toBe(row().note);
  });

  it('follows another author where nothing was typed', () => {
    const { writer, id, change } = openWriter('base');
    writer.open(id);
    change('theirs');
    expect([writer.textOf(id), writer.isAhead(id)]).toEqual(['theirs', false]);
  });

  it('fetches its row back from the bin', () => {
    const { writer, id, row } = openWriter('before', { deleted: NOW });
    writer.write(id, 'after');
    writer.saveAll();
    expect(row().deleted).toBeNull();
  });

  it('gives its tags to the row, takes away those that are gone from it, and follows the colour of a tag', () => {
    const { writer, id, row } = openWriter('#old words', { tags: ['kept', 'old'] });
    writer.write(id, '#sea words');
    writer.save(id);
    expect([row().tags, row().colour]).toEqual([['kept', 'sea'], 'blue']);
  });

  it('of a row that is not there is kept as a draft alone', async () => {
    const { writer, drafts } = openWriter('');
    writer.write('elsewhere', 'words');
    writer.save('elsewhere');
    await turns();
    expect([drafts, writer.textOf('elsewhere')]).toEqual([['words'], 'words']);
  });
});

it.each([
  [['plain', 'sea'], 'blue'],
  [['plain'], null],
  [['toString'], null],
  [[], null],
])('the tags %j have the colour %s', (tags, colour) => {
  expect(colourOf(tags, { sea: 'blue' })).toBe(colour);
});
