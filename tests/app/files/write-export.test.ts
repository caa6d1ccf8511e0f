import { describe, expect, it } from 'vitest';
import { writeExport } from '../../../lib/app/files/write-export.ts';
import type { ExportArticle } from '../../../lib/core/export/export-set.ts';
import { findFormat } from '../../../lib/core/export/formats.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { runInPlace } from '../../support/open-files.ts';

const setOf = (count: number, note = ''): ExportArticle[] => [
  {
    article: makeArticle(),
    highlights: Array.from({ length: count }, (_, nth) => makeHighlight(nth, { note, revision: 1 })),
    pack: null,
  },
];

async function write(
  articles: readonly ExportArticle[],
  {
    id = 'markdown',
    template = '',
    exported = null as Record<string, number> | null,
    filePer = 'article' as 'article' | 'highlight',
  } = {},
) {
  const format = findFormat(id);
  if (format === null) throw new Error(`Expected a format, got ${id}`);
  const progress: string[] = [];
  const jobs: string[] = [];
  const written = await writeExport(
    { articles, format, options: { names: DEFAULT_SETTINGS.names, filePer, template }, exported },
    (job, work) => {
      jobs.push(job.kind);
      return runInPlace(job, work);
    },
    { signal: new AbortController().signal, onProgress: (done, total) => progress.push(`${done}/${total}`) },
  );
  return { ...written, progress, jobs };
}

describe('an export', () => {
  it('is its files and the beginning of the first', async () => {
    const { files, preview, problem, progress } = await write(setOf(3));
    expect(files?.length).toBe(1);
    expect(preview).toMatchObject({ name: files?.[0]?.path, text: files?.[0]?.text, isCut: false, files: 1 });
    expect(preview?.bytes).toBe(new TextEncoder().encode(files?.[0]?.text ?? '').length);
    expect(problem).toBeNull();
    expect(new Set(progress)).toEqual(new Set(['0/1']));
  });

  it('of nothing asks no thread', async () => {
    const { files, preview, jobs } = await write(setOf(0));
    expect([files, preview?.files, jobs]).toEqual([[], 0, []]);
  });

  it('shows the beginning of a long file, and the first of many names', async () => {
    const long = await write(setOf(1, 'word '.repeat(6000)));
    expect([long.preview?.isCut, long.preview?.text.length]).toEqual([true, 20_000]);
    const many = await write(setOf(150), { filePer: 'highlight' });
    expect([many.preview?.files, many.preview?.paths.length]).toEqual([150, 100]);
  });

  it('leaves out what went out before', async () => {
    const exported = Object.fromEntries([0, 1].map((nth) => [idOf(nth), 1]));
    const { articles } = await write(setOf(3), { id: 'anki', exported });
    expect(articles.flatMap(({ highlights }) => highlights.map(({ id }) => id))).toEqual([idOf(2)]);
    expect((await write(setOf(2), { id: 'anki', exported })).files).toEqual([]);
  });

  it('says what is wrong with a template', async () => {
    const { files, preview, problem } = await write(setOf(1), { id: 'template', template: '{% for x %}' });
    expect([files, preview]).toEqual([null, null]);
    expect(problem).toMatch(/for/);
  });

  it.each([
    [200, false, 1],
    [201, true, 2],
  ])(
    'of a page with %i highlights shows it whole or its beginning, never cut in a word',
    async (count, isCut, jobs) => {
      const written = await write(setOf(count), { id: 'html' });
      expect([written.preview?.isCut, written.jobs.length]).toEqual([isCut, jobs]);
      expect(written.preview?.text).toMatch(/<\/html>\s*$/);
      expect(written.preview?.text.match(/<mark/g)?.length).toBe(200);
    },
  );
});
