import { describe, expect, it } from 'vitest';
import { findFormat } from '../../../lib/core/export/formats.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { makePack } from '../../support/make-pack.ts';
import { holdJobs, makeFiles, openFiles } from '../../support/open-files.ts';
import { turns } from '../../support/open-library.ts';

const ROWS = [1, 2, 3].map((nth) => makeHighlight(nth, { note: `note ${nth}` }));

describe('the export', () => {
  it('writes what was chosen last, and shows it', async () => {
    const { model } = await openFiles({ rows: ROWS, ports: { loadChoices: async () => ({ format: 'csv' }) } });
    const { choice, written, progress, problem } = model.exporting.state.value;
    expect([choice.format, written?.isCurrent, progress, problem]).toEqual(['csv', true, null, null]);
    expect(written?.preview?.text).toContain('note 2');
    expect(model.exporting.facts.value).toMatchObject({ counts: { all: 3, chosen: 0 }, highlights: 3 });
  });

  it('writes what was chosen in the library', async () => {
    const { model } = await openFiles({ rows: ROWS, hash: '#chosen', chosen: [1, 3] });
    expect(model.exporting.facts.value).toMatchObject({ counts: { all: 3, chosen: 2 }, highlights: 2 });
  });

  it('begins without what was chosen last where the browser does not tell', async () => {
    const loadChoices = async () => Promise.reject(new Error('no'));
    const { model } = await openFiles({ rows: ROWS, ports: { loadChoices } });
    expect(model.exporting.state.value.choice.format).toBe('markdown');
  });

  it('writes again at each choice, and remembers the choice', async () => {
    const { model, rest, choices } = await openFiles({ rows: ROWS });
    model.exporting.choose({ format: 'text' });
    expect(model.exporting.state.value).toMatchObject({ written: { isCurrent: false }, progress: { total: 0 } });
    await rest();
    expect(model.exporting.state.value.written?.preview?.name).toMatch(/\.txt$/);
    expect(choices).toMatchObject([{ format: 'text', filePer: 'article', withNotes: false }]);
  });

  it('waits while a template is typed, and writes the last of it', async () => {
    const { model, rest, timers } = await openFiles({ rows: ROWS });
    model.exporting.choose({ format: 'template' });
    for (const template of ['a', 'ab', 'abc']) model.exporting.choose({ template });
    expect(timers.count()).toBe(1);
    await rest();
    expect(model.exporting.state.value.written?.preview?.text).toContain('abc');
  });

  it('tells where a template has no place for the notes that are wanted', async () => {
    const { model } = await openFiles({ rows: ROWS });
    const isWarned = () => model.exporting.facts.value.leavesOutNotes;
    model.exporting.choose({ format: 'template', withNotes: true, template: '{{ article.title }}' });
    expect(isWarned()).toBe(true);
    model.exporting.choose({ template: '{% for note in notes %}{{ note.title }}{% endfor %}' });
    expect(isWarned()).toBe(false);
    model.exporting.choose({ template: '', withNotes: false });
    expect(isWarned()).toBe(false);
  });

  it('begins with the first article where one is wanted', async () => {
    const { model } = await openFiles({ rows: ROWS, packs: [makePack(['Text.'])] });
    model.exporting.choose({ scope: 'article' });
    expect(model.exporting.state.value.choice.article).toBe(model.exporting.facts.value.articles[0]?.key);
  });

  it('follows what another tab writes', async () => {
    const { model, store, rest } = await openFiles({ rows: ROWS });
    await store.save([{ highlight: makeHighlight(9, { note: 'from another tab' }), base: null }]);
    await rest();
    expect(model.exporting.state.value.written?.preview?.text).toContain('from another tab');
  });
});

describe('an export that is given up', () => {
  const open = async () => {
    const jobs = holdJobs();
    const page = await makeFiles({ rows: ROWS, ports: { runJob: jobs.run } });
    await page.model.load();
    await page.timers.run();
    return { ...page, jobs };
  };

  it('shows nothing, and says so', async () => {
    const { model, jobs } = await open();
    expect(model.exporting.state.value.progress).not.toBeNull();
    model.exporting.stop();
    jobs.release();
    await turns();
    expect(model.exporting.state.value).toMatchObject({
      progress: null,
      written: null,
      problem: null,
      outcome: { key: 'exportStopped' },
    });
  });

  it('for another choice never takes the place of that one', async () => {
    const { model, jobs, timers } = await open();
    model.exporting.choose({ format: 'csv' });
    await timers.run();
    jobs.release();
    await turns();
    expect(model.exporting.state.value.written).toBeNull();
    jobs.release();
    await turns();
    expect(model.exporting.state.value.written?.preview?.name).toMatch(/\.csv$/);
  });
});

describe('saving', () => {
  it('saves one file under its name, and remembers what went out', async () => {
    const { model, saved, exported, rest } = await openFiles({ rows: ROWS });
    model.exporting.choose({ format: 'anki' });
    await rest();
    await model.exporting.save();
    const [file] = saved;
    expect([saved.length, file?.name, file?.mime]).toEqual([1, 'anki.txt', findFormat('anki')?.mime]);
    expect(Object.keys(exported.get('anki') ?? {}).length).toBe(3);
    expect(model.exporting.state.value.outcome).toEqual({ key: 'exportSaved', values: [file?.name] });
    model.exporting.choose({ onlyNew: true });
    await rest();
    expect(model.exporting.state.value.written?.files).toEqual([]);
  });

  it('saves many files as one archive', async () => {
    const { model, saved, rest } = await openFiles({ rows: ROWS });
    model.exporting.choose({ filePer: 'highlight' });
    await rest();
    await model.exporting.save();
    expect(saved.map(({ name, mime }) => [name, mime])).toEqual([['postil-markdown.zip', 'application/zip']]);
  });

  it('copies the text, and remembers what went out', async () => {
    const { model, copied, exported } = await openFiles({ rows: ROWS });
    await model.exporting.copy();
    expect(copied[0]).toContain('note 1');
    expect(exported.has('markdown')).toBe(true);
    expect(model.exporting.state.value.outcome).toEqual({ key: 'exportCopied', values: [] });
  });

  it('saves nothing that was written for another choice, and nothing where there is nothing', async () => {
    const { model, saved } = await openFiles({ rows: ROWS });
    model.exporting.choose({ format: 'csv' });
    await model.exporting.save();
    const empty = await openFiles();
    await empty.model.exporting.save();
    expect([saved, empty.saved]).toEqual([[], []]);
  });

  it('remembers what it saved, though another choice is made before it is saved', async () => {
    const jobs = holdJobs();
    const page = await makeFiles({ rows: ROWS, hash: '#chosen', chosen: [1, 2], ports: { runJob: jobs.run } });
    const { model, timers, exported } = page;
    await model.load();
    model.exporting.choose({ filePer: 'highlight' });
    await timers.run();
    jobs.release();
    await turns();
    const saving = model.exporting.save();
    await turns();
    model.exporting.choose({ format: 'anki', scope: 'all' });
    jobs.release();
    await saving;
    expect([...exported].map(([format, rows]) => [format, Object.keys(rows).sort()])).toEqual([
      ['markdown', [idOf(1), idOf(2)]],
    ]);
  });

  it.each([
    ['the clipboard is not allowed', { copy: async () => Promise.reject(new Error('not focused')) }, 'copy', 0],
    ['the thread fails', { runJob: async () => Promise.reject(new Error('not focused')) }, 'save', 0],
    ['it cannot be remembered', { saveExported: async () => Promise.reject(new Error('not focused')) }, 'save', 1],
  ] as const)('says so when %s', async (_name, ports, act, saves) => {
    const { model, saved, exported } = await openFiles({ rows: ROWS, ports });
    await model.exporting[act]();
    expect(model.exporting.state.value.problem).toBe('not focused');
    expect([saved.length, exported.size]).toEqual([saves, 0]);
  });
});
