// A pack's notes as they go out: whose they are, in which order, by which evidence.
import { describe, expect, it } from 'vitest';
import { formatPackNoteAsHtml } from '../../../lib/core/export/pack-note-html.ts';
import { citeSource, describeOwner, listCited, listLines, listPackNotes } from '../../../lib/core/export/pack-notes.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const pack = readRealPack();
const notes = listPackNotes(pack);

describe('a pack’s notes', () => {
  it('are its claims in reading order, then its actors, each with whose it is', () => {
    expect(notes.map(({ kind }) => kind).join()).toMatch(/^(claim,)+(actor,?)+$/);
    expect(notes).toHaveLength(pack.claims.length + pack.actors.length);
    expect(new Set(notes.map(({ by }) => by))).toEqual(new Set([describeOwner(pack)]));
    expect(describeOwner(pack)).toBe(`${pack.creator}, as of ${pack.asOf}`);
  });

  it('have every statement of the pack with every one of its sources', () => {
    const claim = pack.claims.find(({ evidence }) => evidence.for.length > 0);
    const note = notes.find(({ id }) => id.endsWith(`:claim:${claim?.id}`));
    const lines = note === undefined ? [] : listLines(note);
    for (const { text, sources } of claim?.evidence.for ?? []) {
      const line = lines.find((each) => each.startsWith(`for: ${text}`));
      for (const source of pack.sources.filter(({ id }) => sources.includes(id)))
        expect(line).toContain(citeSource(source));
    }
    expect(listCited(notes).length).toBe(new Set(listCited(notes)).size);
  });

  it('have addresses that every program takes', () => {
    const [source] = pack.sources;
    if (source === undefined) throw new Error('Expected a source');
    expect(citeSource({ ...source, url: 'https://e.org/a|b^{c}' })).toMatch(/ https:\/\/e\.org\/a%7Cb%5E%7Bc%7D$/);
  });

  it('are words in HTML, and links to the web alone', () => {
    const [note] = notes;
    if (note === undefined) throw new Error('Expected a note');
    const [statement] = note.statements;
    const evil = { ...note, by: '<b>', title: '<script>', text: '"&\n<img src=x>', statements: [] };
    expect(formatPackNoteAsHtml(evil)).not.toMatch(/<(?:b|script|img)[ >]|\n/);
    expect(formatPackNoteAsHtml(note)).toContain(`href="${statement?.sources[0]?.url}"`);
    expect(formatPackNoteAsHtml(note)).toContain(`Note by ${describeOwner(pack)}`);
  });
});
