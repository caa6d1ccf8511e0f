/** The layers of docs/architecture.md, as rules. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** What each folder of core may import beside its own files, `result.ts` and `problem.ts`: a ladder without a loop. */
const LADDER = {
  text: [],
  article: ['text'],
  margin: ['text'],
  pack: ['text', 'article'],
  highlight: ['text', 'article'],
  anchor: ['text', 'article', 'highlight'],
  note: ['text', 'article', 'margin', 'pack', 'highlight', 'anchor'],
  panel: ['text', 'article', 'margin', 'pack', 'highlight', 'anchor', 'note'],
  check: ['text', 'article', 'margin', 'pack', 'highlight', 'anchor', 'note'],
  export: ['text', 'article', 'margin', 'pack', 'highlight', 'anchor', 'note'],
  backup: ['text', 'article', 'highlight'],
  import: ['text', 'article', 'highlight', 'backup'],
};

const step = ([folder, below]) =>
  only(
    `core-${folder}`,
    { path: `^lib/core/${folder}/` },
    { path: '^lib/core', pathNot: `^lib/core/((${[folder, ...below].join('|')})/|(result|problem)\\.ts)` },
    `core/${folder} may import ${below.join(', ') || 'nothing else of core'}.`,
  );

module.exports = {
  forbidden: [
    only('no-cycles', {}, { circular: true }, 'A cycle has no bottom to read from.'),
    only(
      'core-knows-nothing',
      { path: '^lib/core' },
      { path: '^(lib/(dom|platform|app)|components|entrypoints)' },
      'Core is pure.',
    ),
    only(
      'core-has-no-hosts',
      { path: '^lib/core' },
      { path: 'node_modules/(wxt|dexie|preact|@mozilla|@wxt-dev)' },
      'Core is pure.',
    ),
    ...Object.entries(LADDER).map(step),
    only(
      'core-foundations',
      { path: '^lib/core/(result|problem)\\.ts' },
      { path: '^lib/core', pathNot: '^lib/core/(result|problem)\\.ts' },
      'All of core stands on them.',
    ),
    only('core-has-no-node', { path: '^lib/core' }, { dependencyTypes: ['core'] }, 'Core runs in any JavaScript host.'),
    only(
      'dom-knows-documents',
      { path: '^lib/dom' },
      { path: '^(lib/(platform|app)|components|entrypoints)' },
      'Dom is handed its document.',
    ),
    only(
      'dom-has-no-browser',
      { path: '^lib/dom' },
      { path: 'node_modules/(wxt|dexie|preact|@wxt-dev)' },
      'Dom is handed its document.',
    ),
    only(
      'platform-knows-browsers',
      { path: '^lib/platform' },
      { path: '^(lib/(dom|app)|components|entrypoints)' },
      'Platform serves, it does not show.',
    ),
    only(
      'platform-has-no-views',
      { path: '^lib/platform' },
      { path: 'node_modules/preact' },
      'Platform serves, it does not show.',
    ),
    only(
      'components-are-views',
      { path: '^components' },
      { path: '^(lib/(dom|platform)|entrypoints)' },
      'Props in, callbacks out.',
    ),
    only(
      'components-run-no-flow',
      { path: '^components' },
      { path: '^lib/app', dependencyTypesNot: ['type-only'] },
      'A view is given its model.',
    ),
    only(
      'app-is-given-its-ports',
      { path: '^lib/app' },
      { path: '^(lib/platform|components|entrypoints)' },
      'App keeps state; the platform arrives as ports, views draw it.',
    ),
    only(
      'app-has-no-browser',
      { path: '^lib/app' },
      { path: 'node_modules/(wxt|dexie|preact|@wxt-dev)' },
      'App keeps state; the platform arrives as ports, views draw it.',
    ),
    only(
      'components-have-no-browser',
      { path: '^components' },
      { path: 'node_modules/(wxt|dexie|@wxt-dev)' },
      'Props in, callbacks out.',
    ),
    only(
      'entrypoints-stand-alone',
      { path: '^entrypoints/([^/.]+)' },
      { path: '^entrypoints/', pathNot: '^entrypoints/$1' },
      'Contexts meet by messages only.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
