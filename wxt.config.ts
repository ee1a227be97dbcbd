/** How the extension is built: its manifest, its permissions, its content security policy. */
import { defineConfig } from 'wxt';

/** Google Calendar, the only host the extension ever sees or contacts. */
const CALENDAR = 'https://calendar.google.com/*';

/** Everything is forbidden to the extension's own pages and background but its own scripts and styles. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src https://calendar.google.com',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // What JSX becomes: Preact's own function, which takes children as arguments and needs no runtime beside it.
    oxc: {
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
      jsxInject: "import { Fragment, h } from 'preact'",
    },
    // The oldest browsers it runs in: they need no rewriting, and preload modules by themselves.
    build: {
      target: ['chrome144', 'firefox140'],
      modulePreload: { polyfill: false },
      minify: 'terser',
      // What is inlined in several places is written several times.
      terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, inline: 1 } },
    },
  }),
  hooks: {
    // Built apart from the other pages, with which it would share chunks that hold more than it uses: it is opened often.
    'entrypoints:grouped': (_wxt, groups) => {
      for (const group of groups.filter((group) => Array.isArray(group))) {
        const popup = group.findIndex(({ type }) => type === 'popup');
        if (popup >= 0) groups.push(group.splice(popup, 1));
      }
    },
    // What is loaded most often does with the browsers' own API, which has promises as well: there, WXT's `browser` stays
    // as it is instead of becoming the polyfill.
    'vite:build:extendConfig': (entrypoints, { resolve }) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'popup')) return;
      for (const alias of [resolve?.alias].flat()) if (alias) Reflect.deleteProperty(alias, 'wxt/browser');
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    host_permissions: [CALENDAR],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_extensionShortName__' },
    // Both floors are the first versions whose Temporal the code runs on; Firefox's is the first, too, that knows
    // data_collection_permissions.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'seven-reasons@google-calendar.extension',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
