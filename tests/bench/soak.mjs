// `npm run soak`: two hundred crashes of the browser in the middle of writing, twenty of them with a torn log.
import { readBrowsers } from '../../scripts/browsers/read-browsers.mjs';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { measureKills } from './measure-highlights.mjs';

const [kills, torn] = process.argv.slice(2).map(Number);
const { lost, acknowledged } = await measureKills({
  extensionDir: buildIfStale({ browser: 'chrome' }),
  executablePath: readBrowsers(['chromium']).chromium.path,
  kills: kills ?? 200,
  torn: torn ?? 20,
  onRound: (text) => console.log(text),
});
console.log(`${acknowledged} acknowledged rows, ${lost} lost`);
process.exitCode = lost === 0 ? 0 : 1;
