import { defineContentScript } from 'wxt/utils/define-content-script';
import { extractPage } from '@/lib/extract';

/** Reads the page once, when the background runs it on a person's request; never by itself. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => extractPage(document, location.href, performance.getEntriesByType('navigation')[0]?.name),
});
