// `npm run soak`: crashes in the middle of writing, damages of one store, late and blocked openings, updates under a note
// that is being written; nothing acknowledged may be lost, and no backup may be written over a fuller one. About half an hour. `--kills 20 --damages 4 …` for less.
import { parseArgs } from 'node:util';
import { readBrowsers } from '../../scripts/browsers/read-browsers.mjs';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { measureUpdates } from './measure-updates.mjs';
import { measureDamages } from './soak/measure-damages.mjs';
import { measureKills } from './soak/measure-kills.mjs';
import { measureSlowOpenings } from './soak/measure-slow-openings.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    damages: { type: 'string', default: '40' },
    openings: { type: 'string', default: '10' },
    updates: { type: 'string', default: '50' },
    extension: { type: 'string' },
  },
});
const build = {
  extensionDir: values.extension ?? buildIfStale({ browser: 'chrome' }),
  executablePath: readBrowsers(['chromium']).chromium.path,
};
const onRound = (/** @type {string} */ text) => console.log(text);

const openings = await measureSlowOpenings({ ...build, openings: Number(values.openings) });
console.log('late and blocked openings:', JSON.stringify(openings));
const updates = await measureUpdates({
  ...build,
  // Its roots can be looked into.
  extensionDir: buildIfStale({ browser: 'chrome', mode: 'test' }),
  updates: Number(values.updates),
  onRound,
});
console.log('updates under a note:', JSON.stringify(updates));
const damages = await measureDamages(build, { damages: Number(values.damages), onRound });
console.log('damages of one store:', JSON.stringify(damages));
const kills = await measureKills({
  ...build,
  kills: Number(values.kills),
  damages: Math.ceil(Number(values.kills) / 10),
  onRound,
});
console.log('crashes:', JSON.stringify(kills));
const lost = openings.lost + updates.lost + updates.missing + damages.lost + damages.shrunken + kills.lost;
console.log(lost === 0 ? 'nothing lost' : `${lost} lost`);
process.exitCode = lost === 0 ? 0 : 1;
