/**
 * What our content scripts get in place of WXT's context, which tells every page it runs in that it is there (a DOM
 * event and a `postMessage`). Ours run once, answer and are gone: they need no context, and no page has to know.
 * `wxt.config.ts` puts it there.
 */
export class ContentScriptContext {}
