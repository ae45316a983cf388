import { defineContentScript } from 'wxt/utils/define-content-script';
import { readText } from '@/lib/readable';

/** Reads the story's own words when a page is saved; apart from `extract`, which also runs when a popup only looks. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => readText(document, location.href),
});
