/** The layers of docs/architecture.md, as rules. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    only('no-cycles', {}, { circular: true }, 'A cycle has no bottom to read from.'),
    only(
      'core-knows-nothing',
      { path: '^lib/core' },
      { path: '^(lib/(dom|platform)|components|entrypoints)' },
      'Core is pure.',
    ),
    only(
      'core-has-no-hosts',
      { path: '^lib/core' },
      { path: 'node_modules/(wxt|dexie|preact|@mozilla|@wxt-dev)' },
      'Core is pure.',
    ),
    only('core-has-no-node', { path: '^lib/core' }, { dependencyTypes: ['core'] }, 'Core runs in any JavaScript host.'),
    only(
      'dom-knows-documents',
      { path: '^lib/dom' },
      { path: '^(lib/platform|components|entrypoints)' },
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
      { path: '^(lib/dom|components|entrypoints)' },
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
