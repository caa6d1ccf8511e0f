import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatPackNoteAsHtml, paragraph } from '../../../lib/core/export/pack-note-html.ts';
import { listPackNotes } from '../../../lib/core/export/pack-notes.ts';
import { ferryPack } from '../../support/advice-rows.ts';

const htmlOf = (pack = ferryPack()) => listPackNotes(pack).map(formatPackNoteAsHtml);

describe('a note of a pack', () => {
  it('says whose it is, its title, what it says, and each statement with links to its sources', () => {
    const [note] = listPackNotes(ferryPack());
    if (note === undefined) throw new Error('Expected a note');
    const { document } = parseHTML(`<body>${formatPackNoteAsHtml(note)}</body>`);
    const paragraphs = Array.from(document.querySelectorAll('p'), ({ textContent }) => textContent);
    expect(paragraphs.slice(0, 2)).toEqual([`Note by ${note.by}`, note.title]);
    expect(paragraphs).toContain(note.text);
    expect(document.querySelectorAll('li')).toHaveLength(note.statements.length);
    expect(document.querySelector('li a')?.getAttribute('href')).toMatch(/^https:/);
  });

  it('has no line breaks, for the fields of cards', () => {
    expect(htmlOf().join('')).not.toContain('\n');
  });

  it('is text, whatever its pack says', () => {
    const [html = ''] = htmlOf(ferryPack(['claims[0].line', '<img src=x onerror=1>']));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('without statements has no list', () => {
    const nothing = { for: [], against: [], qualifying: [] };
    expect(htmlOf(ferryPack(['claims[0].evidence', nothing]))[0]).not.toContain('<ul>');
  });
});

it('a paragraph runs as its first letter does', () => expect(paragraph('<b>x</b>')).toBe('<p dir="auto"><b>x</b></p>'));
