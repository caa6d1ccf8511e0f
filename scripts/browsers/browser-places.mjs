import { join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Programs to look for on the PATH, the best first: branded Chrome and Edge ignore
 * `--load-extension` and need the extension loaded by protocol.
 * @type {Record<BrowserName, string[]>}
 */
export const namesOnPath = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

/**
 * Where installers put the browsers, the best first.
 * @param {BrowserName} name
 * @returns {string[]}
 */
export function knownPlaces(name) {
  if (process.platform === 'darwin') return macPrograms[name].map((path) => `/Applications/${path}`);
  if (process.platform !== 'win32') return linuxPrograms[name];
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
  return windowsPrograms[name].flatMap((path) =>
    [LOCALAPPDATA, PROGRAMFILES, PROGRAMFILES_X86].flatMap((base) => (base ? join(base, path) : [])),
  );
}

/** @type {Record<BrowserName, string[]>} */
const linuxPrograms = {
  chromium: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
};

/** @type {Record<BrowserName, string[]>} */
const macPrograms = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

/** @type {Record<BrowserName, string[]>} */
const windowsPrograms = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};
