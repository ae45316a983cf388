/** The one door to the browser's extension API: promises everywhere, the same names in every browser. */

export type { Menus, Omnibox, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
