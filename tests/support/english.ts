import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '@/public/_locales/en/messages.json';

/** Lets the in-memory browser speak English, from the file the extension ships. */
export function speakEnglish(language = 'en-GB'): void {
  const sentences: Record<string, { message: string } | undefined> = english;
  fakeBrowser.i18n.getMessage = (key: string) => sentences[key]?.message ?? '';
  fakeBrowser.i18n.getUILanguage = () => language;
}
