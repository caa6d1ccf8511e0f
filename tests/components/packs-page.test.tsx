import { beforeAll, describe, expect, test, vi } from 'vitest';
import { PacksPage } from '../../components/packs/packs-page.tsx';
import type { PacksActions } from '../../components/packs/packs-props.ts';
import type { ListedPack, PackDraft, PacksOutcome, WaitingImport } from '../../lib/app/packs/packs-model.ts';
import { comparePacks } from '../../lib/core/pack/compare-packs.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import type { PackProblem } from '../../lib/core/problem.ts';
import { find } from '../support/add-html.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { mountAsPage, type Theme } from '../support/mount.tsx';
import { button, findAll, nameOf, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await loadRealPack();
});

const listed = (over: Partial<ListedPack> = {}): ListedPack => ({
  id: pack.id,
  origin: 'bundled',
  on: true,
  importedOn: null,
  pack,
  problems: [],
  missing: [],
  ...over,
});
const imported = (over: Partial<ListedPack> = {}) => listed({ origin: 'imported', importedOn: '2026-11-24', ...over });
const waitingFor = (over: Partial<WaitingImport> = {}): WaitingImport => ({
  key: 1,
  name: 'harbour.json',
  pack,
  problems: [],
  present: null,
  difference: null,
  missing: [],
  ...over,
});
const problem = (over: Partial<PackProblem> = {}): PackProblem => ({
  path: 'claims[3].selector.exact',
  rule: 'no-quote',
  message: 'is empty',
  remedy: 'Write the words',
  severity: 'error',
  line: 12,
  ...over,
});

interface View {
  readonly packs?: readonly ListedPack[];
  readonly waiting?: readonly WaitingImport[];
  readonly draft?: PackDraft | null;
  readonly outcome?: PacksOutcome | null;
  readonly theme?: Theme;
}

async function drawPage({
  packs = [listed()],
  waiting = [],
  draft = null,
  outcome = null,
  theme = 'light',
}: View = {}) {
  const actions = {
    onFiles: vi.fn<PacksActions['onFiles']>(),
    onImport: vi.fn<PacksActions['onImport']>(),
    onCancel: vi.fn<PacksActions['onCancel']>(),
    onSwitch: vi.fn<PacksActions['onSwitch']>(),
    onRemove: vi.fn<PacksActions['onRemove']>(),
    onAllow: vi.fn<PacksActions['onAllow']>(),
    onExport: vi.fn<PacksActions['onExport']>(),
    onPage: vi.fn<PacksActions['onPage']>(),
  };
  const view = (
    <PacksPage packs={packs} waiting={waiting} draft={draft} outcome={outcome} isOver={false} actions={actions} />
  );
  const { root } = await mountAsPage(view, theme);
  return { root, actions };
}
const buttonsOf = (root: ParentNode) => findAll(root, 'button').map(nameOf);

/** Gives a file to the page's nth choice of files, as the browser's own window does. */
function giveFile(root: ParentNode, nth: number, file: File) {
  const [input] = findAll<HTMLInputElement>(root, 'input[type="file"]').slice(nth);
  if (input === undefined) throw new Error(`Expected a choice of files, got none at ${nth}`);
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a pack that is here', () => {
  test('tells what it holds, for which sites, by whom, and where it is from', async () => {
    const { root } = await drawPage();
    const section = find(root, '.pack');
    expect(textOf(section.querySelector('h2'))).toBe(pack.article.title);
    expect(section.querySelector('h2 a')?.getAttribute('href')).toBe(pack.article.url);
    const facts = findAll(section, 'dd').map(textOf);
    expect(facts).toEqual([
      'Dr. Simbal Khan, Arab News, 2017-12',
      `${pack.actors.length} actors, ${pack.claims.length} claims, ${pack.sources.length} sources`,
      pack.article.address.hosts.join(', '),
      pack.creator,
    ]);
    expect(textOf(section.querySelector('.meta'))).toContain(`Comes with Postil · Notes version ${pack.version}`);
    expect(findAll(section, '.changelog li')).toHaveLength(pack.changelog.length);
  });

  test('is switched', async () => {
    const { root, actions } = await drawPage({ packs: [listed({ on: false })] });
    const toggle = button(root, `Notes of “${pack.article.title}”`);
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    toggle.click();
    expect(actions.onSwitch.mock.calls).toEqual([[pack.id, true]]);
  });

  test('is saved in both forms', async () => {
    const { root, actions } = await drawPage();
    button(root, 'Save as JSON').click();
    button(root, 'Save as JSON-LD').click();
    expect(actions.onExport.mock.calls).toEqual([
      [pack, 'json'],
      [pack, 'jsonld'],
    ]);
  });

  test('is removed only if imported, and only when the reader says so twice', async () => {
    const { root, actions } = await drawPage({ packs: [imported()] });
    button(root, 'Remove').click();
    await expect.poll(() => buttonsOf(find(root, '.pack'))).toContain('Keep');
    expect(document.activeElement).toBe(button(root, 'Keep'));
    button(root, 'Keep').click();
    await expect.poll(() => buttonsOf(find(root, '.pack'))).not.toContain('Keep');
    await expect.poll(() => document.activeElement).toBe(button(root, 'Remove'));
    expect(actions.onRemove).not.toHaveBeenCalled();
    button(root, 'Remove').click();
    await expect.poll(() => buttonsOf(find(root, '.pack'))).toContain('Keep');
    button(root, 'Remove').click();
    expect(actions.onRemove.mock.calls).toEqual([[pack.id]]);
    const { root: bundled } = await drawPage();
    expect(buttonsOf(find(bundled, '.pack'))).not.toContain('Remove');
  });

  test('says that it may not read its site, with a way to allow it', async () => {
    const own = imported({ missing: ['quay.example'] });
    const { root, actions } = await drawPage({ packs: [own] });
    expect(textOf(root.querySelector('.access'))).toContain('quay.example');
    button(root, 'Allow').click();
    expect(actions.onAllow.mock.calls).toEqual([[own]]);
    const { root: off } = await drawPage({ packs: [imported({ missing: ['quay.example'], on: false })] });
    expect(off.querySelector('.access')).toBeNull();
  });

  test('that can no longer be read is shown with its problems, and can be removed', async () => {
    const { root } = await drawPage({ packs: [imported({ pack: null, problems: [problem()] })] });
    expect(textOf(find(root, '.pack'))).toContain('cannot be read');
    expect(textOf(root.querySelector('.problems code'))).toBe('Line 12, claims[3].selector.exact');
    expect(buttonsOf(find(root, '.pack'))).toContain('Remove');
  });
});

describe('a file that waits', () => {
  test('tells what it holds and asks for the reader’s word; nothing happens before', async () => {
    const waiting = waitingFor({ missing: ['quay.example'] });
    const { root, actions } = await drawPage({ packs: [], waiting: [waiting] });
    const section = find(root, '.waiting');
    expect(textOf(section)).toContain('harbour.json, not imported yet');
    expect(textOf(section)).toContain('The browser will ask whether Postil may read quay.example');
    await expect.poll(() => document.activeElement).toBe(section.querySelector('h2'));
    expect(actions.onImport).not.toHaveBeenCalled();
    button(section, 'Import').click();
    expect(actions.onImport.mock.calls).toEqual([[waiting]]);
    button(section, 'Cancel').click();
    expect(actions.onCancel.mock.calls).toEqual([[waiting]]);
  });

  test('with errors shows each with line, path and remedy, and cannot be imported', async () => {
    const problems = [problem(), problem({ path: 'version', message: 'is no version', line: 3 })];
    const { root } = await drawPage({ waiting: [waitingFor({ pack: null, problems })] });
    const section = find(root, '.waiting');
    expect(textOf(section.querySelector('.errors h3'))).toBe('2 problems keep this file from being read');
    expect(findAll(section, '.errors li').map(textOf)).toEqual([
      'Line 12, claims[3].selector.exactis empty. Write the words',
      'Line 3, versionis no version. Write the words',
    ]);
    expect(buttonsOf(section)).toEqual(['Close']);
  });

  test('with remarks for its editor shows them, and can be imported', async () => {
    const problems = [problem({ severity: 'advice' })];
    const { root } = await drawPage({ waiting: [waitingFor({ problems })] });
    expect(textOf(root.querySelector('.waiting summary'))).toBe('1 remark for its editor');
    expect(buttonsOf(find(root, '.waiting'))).toContain('Import');
  });

  test('that is an update shows what would change, the assessments by name', async () => {
    const [first, second, ...rest] = pack.claims;
    if (first === undefined || second === undefined) throw new Error('Expected two claims, got fewer');
    const assessment = first.assessment === 'disputed' ? 'supported' : 'disputed';
    const entry = { version: '9.0.0', date: '2026-12-01', text: 'One claim assessed anew.' };
    const next: Pack = {
      ...pack,
      version: '9.0.0',
      claims: [{ ...first, assessment }, ...rest],
      changelog: [entry, ...pack.changelog],
    };
    const waiting = waitingFor({ pack: next, present: listed(), difference: comparePacks(pack, next) });
    const { root } = await drawPage({ waiting: [waiting] });
    const section = find(root, '.waiting');
    expect(textOf(section)).toContain('takes the place of the notes that come with Postil');
    expect(textOf(section.querySelector('.difference h3'))).toBe(`Changes from ${pack.version} to 9.0.0`);
    expect(textOf(section.querySelector('.difference .changelog'))).toBe('9.0.0, 2026-12-01: One claim assessed anew.');
    expect(textOf(section.querySelector('.reassessed'))).toMatch(new RegExp(`^${first.line}.*→`));
    expect(findAll(section, '.difference summary').map(textOf)).toEqual(['Claims: 0 new, 1 gone, 1 changed']);
    expect(findAll(section, '.difference details li').map(textOf)).toEqual([
      `Gone: ${second.line}`,
      `Changed: ${first.line} (assessment)`,
    ]);
    expect(buttonsOf(section)).toContain('Update to 9.0.0');
  });

  test.each([
    ['older', '0.1.0', 'Go back to 0.1.0'],
    ['changed within its version', null, 'Replace'],
  ])('that is %s says so on its button', async (_name, version, name) => {
    const next: Pack = { ...pack, version: version ?? pack.version, creator: 'Another' };
    const waiting = waitingFor({ pack: next, present: imported(), difference: comparePacks(pack, next) });
    const { root } = await drawPage({ waiting: [waiting] });
    expect(buttonsOf(find(root, '.waiting'))).toContain(name);
  });

  test('that is here already has nothing to import', async () => {
    const waiting = waitingFor({ present: imported(), difference: comparePacks(pack, pack) });
    const { root } = await drawPage({ waiting: [waiting] });
    expect(textOf(find(root, '.waiting'))).toContain('This very version is here already.');
    expect(buttonsOf(find(root, '.waiting'))).toEqual(['Close']);
  });
});

test('files are chosen, several packs at once, and a saved page for a draft', async () => {
  const { root, actions } = await drawPage();
  const file = new File(['{}'], 'one.json');
  giveFile(root, 0, file);
  expect(actions.onFiles.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['one.json']);
  expect(find<HTMLInputElement>(root, 'input[type="file"]').multiple).toBe(true);
  giveFile(root, 1, new File(['<p>'], 'page.html'));
  expect(actions.onPage.mock.calls[0]?.[0].name).toBe('page.html');
});

test('a draft has its remarks, and can be saved', async () => {
  const { root, actions } = await drawPage({ draft: { name: 'page.html', pack, remarks: ['Correct the author.'] } });
  expect(textOf(root.querySelector('.draft'))).toContain('Correct the author.');
  button(root, 'Save the draft').click();
  expect(actions.onExport.mock.calls).toEqual([[pack, 'json']]);
  const { root: none } = await drawPage({ draft: { name: 'page.html', pack: null, remarks: [] } });
  expect(textOf(none.querySelector('[role="alert"]'))).toContain('page.html has no article in it');
});

test('the scale is there with its definitions', async () => {
  const { root } = await drawPage();
  expect(findAll(root, '.assessments dt')).toHaveLength(8);
});

test.each(['light', 'dark'] as const)('is accessible, %s', async (theme) => {
  const { root } = await drawPage({
    packs: [imported({ missing: ['quay.example'] })],
    waiting: [
      waitingFor({ key: 1, problems: [problem({ severity: 'advice' })] }),
      waitingFor({ key: 2, pack: null, problems: [problem()] }),
    ],
    outcome: { kind: 'removed', title: 'The ferry' },
    theme,
  });
  await expectAccessible(root);
});
