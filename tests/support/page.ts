import { type Page, readPage } from '@/lib/extract/page';
import { documentFrom } from './dom';

/** A page as rules see it. */
export function pageFrom(html: string, address = 'https://news.example/2026/story'): Page {
  return readPage(documentFrom(html, address), address);
}
