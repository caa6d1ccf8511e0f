// Functions that run inside Firefox's own window (Bidi.callInWindow). They are sent as text, so none may use anything of
// this module.

/** Clicks the extension's toolbar button for the selected tab. @param {string} extensionId */
export async function clickAction(extensionId) {
  const { ChromeUtils, Services, WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  const selected = Services.wm.getMostRecentWindow('navigator:browser');
  // A popup that is still open would take the click for "close".
  for (const panel of selected.document.querySelectorAll('panel')) panel.hidePopup();
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(selected);
}

/** Ends the extension's event page as an idle time of half a minute does. @param {string} extensionId */
export async function stopEventPage(extensionId) {
  const { extension } = /** @type {any} */ (globalThis).WebExtensionPolicy.getByID(extensionId);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/**
 * Sets the media features of the selected tab; `undefined` leaves one as it is.
 * @param {import('../../tests/support/e2e/driver.ts').MediaFeatures} features
 */
export function overrideMedia({ colorScheme, reducedMotion, forcedColors, media }) {
  const { Services } = /** @type {any} */ (globalThis);
  const context = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext;
  if (colorScheme !== undefined) context.prefersColorSchemeOverride = colorScheme ?? 'none';
  if (forcedColors !== undefined) context.forcedColorsOverride = forcedColors ?? 'none';
  if (media !== undefined) context.mediumOverride = media ?? '';
  if (reducedMotion !== undefined)
    Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion === 'reduce' ? 1 : 0);
}

/**
 * Starts to keep the requests and errors of the extension's background, and aborts these requests. `readWatched` fetches
 * them.
 * @param {string} extensionId
 * @param {string} origin moz-extension://…
 */
export function watchExtension(extensionId, origin) {
  const { Ci, Services, gBrowser } = /** @type {any} */ (globalThis);
  /** @type {Pick<import('../../tests/support/e2e/driver.ts').Driver, 'extensionErrors'> & { requests: string[] }} */
  const seen = { requests: [], extensionErrors: [] };
  const isTab = (/** @type {any} */ browsingContext) =>
    gBrowser.tabs.some((/** @type {any} */ tab) => tab.linkedBrowser === browsingContext?.top.embedderElement);
  const requestObserver = {
    observe(/** @type {any} */ subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, browsingContext } = channel.loadInfo;
      if (triggeringPrincipal?.addonPolicy?.id !== extensionId || isTab(browsingContext)) return;
      seen.requests.push(channel.URI.spec);
      channel.cancel(0x804b0002); // NS_BINDING_ABORTED
    },
  };
  const errorListener = {
    observe(/** @type {any} */ message) {
      if (!(message instanceof Ci.nsIScriptError) || !message.sourceName.startsWith(origin)) return;
      if (message.flags & Ci.nsIScriptError.warningFlag) return;
      seen.extensionErrors.push({ kind: 'exception', text: `${message.errorMessage} (${message.sourceName})` });
    },
  };
  Services.obs.addObserver(requestObserver, 'http-on-modify-request');
  Services.console.registerListener(errorListener);
  // The window holds them, or they are collected.
  Object.assign(window, { postilWatch: { seen, requestObserver, errorListener } });
}

/**
 * What `watchExtension` has seen since the last call.
 * @returns {{ requests: string[], errors: import('../../tests/support/e2e/driver.ts').PageError[] }}
 */
export function readWatched() {
  const { seen } = /** @type {any} */ (window).postilWatch;
  return { requests: seen.requests.splice(0), errors: seen.extensionErrors.splice(0) };
}
