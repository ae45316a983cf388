import { extractPage } from '@/lib/extract';
import { documentFrom } from '../../../support/dom';

/** What a page at that address gives; without markup of its own it is as bare as a page can be. */
export function extractAt(address: string, html = '<title>Some page</title>') {
  return extractPage(documentFrom(html, address), address);
}
