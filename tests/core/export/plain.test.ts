import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../lib/core/export/formats.ts';
import { cleanLine, cleanText, stripControls } from '../../../lib/core/export/plain.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { openDirections } from '../../support/open-directions.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

describe('text on its way out', () => {
  it.each([
    ['a lone half of a character', 'a\uD83Db', 'a\uFFFDb'],
    ['null and bells', 'a\u0000\u0007b', 'ab'],
    ['every kind of line end', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['a tabulator', 'a\tb', 'a\tb'],
    ['an override that nothing ends', 'a \u202Eb\nc', 'a \u202Eb\u202C\nc'],
    ['an end of nothing', 'a\u2069b', 'ab'],
  ])('has %s as others can read it', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('fits on a line, each of its own lines turned back', () => {
    expect(cleanLine(' a \u202Eb\n\n c\u2067 ')).toBe('a \u202Eb\u202C c\u2067 \u2069');
  });

  it('keeps its directions where it is a part of a text', () => {
    expect(stripControls('a\u0000\u202Eb')).toBe('a\u202Eb');
  });
});

describe('a line of any file', () => {
  const key = 'https://www.arabnews.com/node/1204791';
  const pack = readRealPack();
  const articlesWith = (evil: string) =>
    gather({
      articles: [makeArticle({ key, url: key, title: evil, author: evil, site: evil, published: evil })],
      highlights: [
        makeHighlight(1, {
          article: key,
          note: `${evil}\n\n- ${evil}\n- **${evil}**\n\n> ${evil}\n\n\`${evil}\``,
          tags: [`${evil}x`, 'two'],
          selector: {
            quote: { exact: evil, prefix: evil, suffix: evil },
            position: { start: 0, end: evil.length },
            paragraph: { ordinal: 0, hash: '00000000' },
          },
        }),
        makeHighlight(2, { article: key, selector: null, note: evil }),
      ],
      pack: {
        key,
        pack: {
          ...pack,
          creator: evil,
          claims: pack.claims.map((claim) => ({ ...claim, line: evil, note: evil, assertedBy: evil })),
          actors: pack.actors.map((actor) => ({ ...actor, name: evil, line: evil, note: evil })),
          sources: pack.sources.map((source) => ({ ...source, title: evil, publisher: evil })),
        },
      },
    });
  const formats = FORMATS.map(({ id }) => id);
  const names = { yellow: '\u202Eyellow', green: '', blue: '', pink: '', violet: '' };

  it.each(formats.flatMap((id) => ['\u202Eturned', 'open \u2067\u202B', 'end\u2069\u202Cs'].map((evil) => [id, evil])))(
    'in %s does not turn what follows it: %j',
    (id, evil) => {
      const text = write(id, articlesWith(evil), { names })
        .map((file) => file.text)
        .join('\n');
      const turned = text.split('\n').filter((line) => {
        const { open, strays } = openDirections(line);
        return open.length > 0 || strays > 0;
      });
      expect(turned.slice(0, 3)).toEqual([]);
    },
  );
});
