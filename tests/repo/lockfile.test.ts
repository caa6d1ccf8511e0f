// What a fresh clone installs is what was checked: every package has a version and a hash, and none runs a script.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

it('has a hash for each package, those of other systems too', () => {
  expect(entries.length).toBeGreaterThan(500);
  const bare = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  expect(bare.map(([path]) => path)).toEqual([]);
});

it('has every optional binary that a package asks for by an exact version', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      .map(([name]) => name)
      .filter((name) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
});

it('is installed without the scripts of packages', () => {
  const setup = readFileSync(new URL('../../scripts/setup.mjs', import.meta.url), 'utf8');
  expect(setup).toContain("'ci', '--ignore-scripts'");
  expect(setup).not.toMatch(/npmCommand\(\['install'/);
});
