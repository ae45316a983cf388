import { Window } from 'happy-dom';
import type { Take } from '@/lib/extract/extraction';
import { readTakes } from '@/lib/extract/panel';

export function documentFrom(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  window.document.write(html);
  // happy-dom's own Document type leaves out members that nothing here asks for.
  return window.document as unknown as Document;
}

/** The takes on a page whose body is given, in an article between a headline and a footer. */
export function takesIn(body: string): readonly Take[] {
  return readTakes(documentFrom(page(body))).takes;
}

export function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Lumo ships a keypad</title></head><body>
    <header><nav><a href="/">Home</a><a href="/panel">The Panel</a></nav></header>
    <main><article><h1>Lumo ships a keypad</h1><p>Lumo, a small maker of odd hardware, released a keypad that
    watches what its owner types. The panel at the launch was crowded, and skeptics and founders alike had opinions.</p>
    ${body}</article></main><footer><p>Copyright Daily Lantern</p><a href="/about">About</a></footer></body></html>`;
}

export function take(
  speaker: string | null,
  lens: string | null,
  text: string,
  verdict: Take['verdict'] = null,
): Take {
  return { speaker, lens, verdict, text };
}

/** What the cast of these tests says: long enough to be said, not named. */
export const said = {
  skeptic:
    'Every launch video hides the latency, and this one hides it behind music. Until somebody outside the company measures it on a busy laptop, I would keep the old keyboard.',
  founder:
    'A forty dollar accessory with a nine dollar subscription is a business, whatever you think of the keys. The risk is that the subscription is the only part that a large rival would bother to copy.',
  builder:
    'The firmware is open, the protocol is one page long, and the example compiles on the first try. That is rarer than it should be — most toolkits lose you before the first blink.',
  futurist:
    'Input devices that read the room are where this was always heading. In ten years we will find it strange that a keyboard once did the same thing in every program.',
};
