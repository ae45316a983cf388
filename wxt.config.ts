import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** The first Firefox that reads `data_collection_permissions` and whose event pages match what we were tested on. */
const firefoxMinVersion = '140.0';
const chromeMinVersion = '121';

/** A year instead of browsers: for any browser, esbuild takes `/\p{L}/u` apart into a constructor and a string. */
const target = 'es2023';
const cssTarget = [`chrome${chromeMinVersion}`, `firefox${Number.parseInt(firefoxMinVersion, 10)}`];

/** No permission here shows a warning at install; why each is needed is said in docs/security.md. */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'];

/** What only Chromium knows. */
const chromiumPermissions = ['declarativeContent', 'sidePanel'];

/** A twentieth smaller than what the default makes, and in ASCII, of which V8 keeps one byte a character. */
const minified = { ecma: 2020, compress: { passes: 3 }, format: { ascii_only: true } } as const;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    build: { target, cssTarget, minify: 'terser', terserOptions: minified },
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve('lib/platform/silent-context.ts') },
    },
  }),
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'content-script') return;
      // A page's script runs once, and nearly all of it: compiled as a whole it starts a tenth sooner.
      // https://v8.dev/blog/explicit-compile-hints
      const preamble = '//# allFunctionsCalledOnLoad';
      // Functions side by side instead of inside each other look more alike, which gzip rewards.
      const compress = { ...minified.compress, hoist_funs: true, inline: 1 } as const;
      config.build = {
        ...config.build,
        terserOptions: { ...minified, compress, format: { ...minified.format, preamble } },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Panelmark',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, ...chromiumPermissions],
    optional_permissions: ['tabs'],
    // Asked for one origin at a time, when a person connects a server of theirs.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // What is read in a private window should leave no trace; nothing of it can be saved by mistake.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_actionTitle__', default_area: 'navbar' },
    omnibox: { keyword: 'pm' },
    commands: {
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSavePage__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https: http:; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'library.html',
            default_title: '__MSG_extName__',
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            // It opens when somebody asks for it.
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'panelmark@panelmark.app',
              strict_min_version: firefoxMinVersion,
              // Optional: what goes to a server that the user connects; see docs/security.md.
              data_collection_permissions: {
                required: ['none'],
                optional: ['bookmarksInfo', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: chromeMinVersion, side_panel: { default_path: 'library.html' } }),
  }),
});
