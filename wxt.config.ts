import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import type { KnownArticle } from './lib/core/article/known-packs.ts';
import { SHEET_CSS } from './lib/core/export/sheet-css.ts';

/** The sites and addresses that the extension knows come from the bundled packs, and from nowhere else. */
function readKnownArticles(): KnownArticle[] {
  const folder = new URL('./public/packs/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { id, article } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return { pack: id, hosts: article.address.hosts, paths: article.address.paths };
    });
}

/**
 * Readability assigns `innerHTML` twice. In its inert clone that is harmless, but a store's linter cannot know that, and a
 * page's Trusted Types forbid it: here it parses instead. No entry of the library is without these two lines
 * (docs/decisions/0007-dependencies.md). Fails the build when a new version has other lines.
 */
function tameReadability(): Plugin {
  const parsed = (html: string) => `...new DOMParser().parseFromString(${html}, 'text/html').body.childNodes`;
  const changes = [
    ['tmp.innerHTML = noscript.innerHTML;', `tmp.append(${parsed('noscript.innerHTML')});`],
    ['page.innerHTML = pageCacheHtml;', `page.replaceChildren(${parsed('pageCacheHtml')});`],
  ] as const;
  return {
    name: 'postil:tame-readability',
    transform(code, id) {
      if (!id.endsWith('/@mozilla/readability/Readability.js')) return null;
      return changes.reduce((text, [from, to]) => {
        if (!text.includes(from))
          throw new Error(`Expected Readability to have the line "${from}", got another version`);
        return text.replace(from, to);
      }, code);
    },
  };
}

/**
 * What our own pages may load: themselves, and nothing from anywhere else. The one style that is no file is that of
 * exported sheets, which the preview and the page to print have inside.
 */
const OWN_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${createHash('sha256').update(SHEET_CSS).digest('base64')}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const known = readKnownArticles();
const matches = [...new Set(known.flatMap(({ hosts }) => hosts))].map((host) => `*://${host}/*`);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: ({ mode }) => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), tameReadability()],
    define: {
      // Libraries for tables and templates can load files, which we never ask of them: there is no request in what we ship.
      XMLHttpRequest: 'undefined',
      __KNOWN_ARTICLES__: JSON.stringify(known),
      // Tests look inside the margin; readers' pages never can.
      __SHADOW_MODE__: JSON.stringify(mode === 'test' ? 'open' : 'closed'),
    },
    worker: { format: 'es' },
    // Terser takes two kilobytes more than esbuild off what goes into a page, and five times as long.
    build: {
      minify: mode === 'test' ? 'esbuild' : 'terser',
      // Readability tells a log of what it does, which nobody reads.
      terserOptions: {
        compress: {
          passes: 3,
          ecma: 2020,
          pure_getters: true,
          unsafe_arrows: true,
          pure_funcs: ['this.log'],
          drop_console: ['log'],
        },
        format: { comments: false },
      },
      target: 'es2023',
      modulePreload: { polyfill: false },
    },
    esbuild: { legalComments: 'none' },
  }),
  manifest: ({ browser, mode }) => ({
    default_locale: 'en',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: matches,
    // Asked for host by host, for a pack or a consent of the reader's; none of it is given at installation.
    optional_host_permissions: ['*://*/*'],
    // The development server has its own.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: OWN_PAGES } }),
    action: { default_title: '__MSG_extensionName__' },
    omnibox: { keyword: 'postil' },
    // Chromium takes four suggested shortcuts at most.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      highlight: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHighlight__' },
      note: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNote__' },
      cursor: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandCursor__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'postil@postil.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
  hooks: {
    // Not a WXT content script: its context would announce us to the page, and let any page switch us off.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches, js: ['recogniser.js'], run_at: 'document_end' }];
    },
  },
});
