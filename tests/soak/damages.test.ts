// A few of each of what `npm run soak` does: crashes, damages of one store, late and blocked openings. In Chromium alone:
// Firefox takes an extension that is not signed for one session only.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrowsers } from '../../scripts/browsers/read-browsers.mjs';
import { DAMAGES } from '../bench/soak/damage-profile.mjs';
import { fillProfile, measureDamage } from '../bench/soak/measure-damages.mjs';
import { measureKills } from '../bench/soak/measure-kills.mjs';
import { measureSlowOpenings } from '../bench/soak/measure-slow-openings.mjs';
import { buildExtension } from '../support/e2e/open-browser.ts';

const build = {
  extensionDir: buildExtension('production'),
  executablePath: readBrowsers(['chromium']).chromium.path,
};

describe('a profile with one damaged store', () => {
  let full: Awaited<ReturnType<typeof fillProfile>>;
  beforeAll(async () => {
    full = await fillProfile(build);
  });
  afterAll(() => rmSync(full.profileDir, { recursive: true, force: true, maxRetries: 5 }));

  it.each([
    ['database', 'log torn by 37 bytes'],
    ['mirror', 'log torn by 37 bytes'],
    ['mirror', 'log and tables deleted'],
    ['database', 'MANIFEST deleted'],
    ['mirror', 'MANIFEST deleted'],
  ] as const)('%s, %s: every row is there, and no backup is written over a fuller one', async (store, name) => {
    const damage = DAMAGES.find((each) => each.name === name);
    if (damage === undefined) throw new Error(`Expected a damage "${name}", got none`);
    const { lost, shrunken, starts } = await measureDamage(build, { full, store, damage });
    expect({ lost, shrunken }).toEqual({ lost: 0, shrunken: 0 });
    // What the browser repairs is written again; what it does not is read from the other store, and says so.
    const told = damage.isForGood ? '0 missing, read-only, a write read-only' : '0 missing, well, a write kept';
    expect(starts.at(-1)).toBe(told);
  });
});

it('a database that opens late or is blocked loses nothing that was acknowledged', async () => {
  const { lost, hidden, acknowledged, refused } = await measureSlowOpenings({ ...build, openings: 2 });
  expect({ lost, hidden, acknowledged, refused }).toEqual({ lost: 0, hidden: 0, acknowledged: 1, refused: 1 });
});

it('a crash in the middle of writing loses nothing that was acknowledged', async () => {
  const { lost, acknowledged, damaged } = await measureKills({ ...build, kills: 4, damages: 2 });
  expect(lost).toBe(0);
  expect(damaged).toBe(2);
  expect(acknowledged).toBeGreaterThan(0);
});
