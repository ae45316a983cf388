import { Window } from 'happy-dom';

/** A page as a content script meets it: parsed, at its address, with no script run and nothing fetched. */
export function documentFrom(html: string, address = 'https://news.example/2026/story'): Document {
  const window = new Window({
    url: address,
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true },
    },
  });
  window.document.write(html);
  // happy-dom implements the DOM's interfaces under its own class names.
  return window.document as unknown as Document;
}
