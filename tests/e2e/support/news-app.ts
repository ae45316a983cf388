/** The stories of a small app, at `/app/kiln` and `/app/ferry`; each links to the other. */
const stories = {
  kiln: {
    title: 'A Kiln That Learns From Its Cracks',
    author: 'Ines Marlowe',
    day: '2026-05-01',
    words: 'A pottery in Leith lets a model choose the firing curve, and loses one pot in forty now.',
  },
  ferry: {
    title: 'The Ferry Reads the Tide by Itself',
    author: 'Tobias Okafor',
    day: '2026-05-19',
    words: 'The boat to Rathlin leaves when a model of the sound says so, and nobody was late in May.',
  },
} as const;

/**
 * How the app goes from one story to the next without loading anything, in the manner of the frameworks that people
 * build with. `?head=` says what it does to the head: `all` (its tags and data come along), `title` (only that), `none`.
 * `?first=` says what changes first: the `address` (and `?ms=` later what is shown), or what is `shown`. With `?blank` a
 * spinner stands in the meantime; with `?unsaid` no tag names an address.
 */
export function newsApp(url: URL): string {
  const name = url.pathname.split('/').pop() === 'ferry' ? 'ferry' : 'kiln';
  const { searchParams } = url;
  const options = Object.fromEntries(searchParams);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><main></main><script>
    const stories = ${JSON.stringify(stories)}, options = ${JSON.stringify(options)};
    const make = (tag, fields) => Object.assign(document.createElement(tag), fields);
    const meta = (property, content) => { const tag = make('meta', { content }); tag.setAttribute('property', property); return tag; };
    function showHead(name, isFirst) {
      const { title, author, day, words } = stories[name], address = location.origin + '/app/' + name;
      if (isFirst || options.head !== 'none') document.title = title + ' | The Shoal';
      if (!isFirst && options.head !== 'all') return;
      for (const old of document.querySelectorAll('meta[property], link, [type*=json]')) old.remove();
      document.head.append(meta('og:site_name', 'The Shoal'), meta('og:title', title), meta('og:description', words),
        meta('article:published_time', day), meta('article:author', author), meta('og:image', '/' + name + '.jpg'),
        make('script', { type: 'application/ld+json', text: JSON.stringify({ '@type': 'NewsArticle', headline: title,
          datePublished: day, author: { '@type': 'Person', name: author } }) }));
      if (!('unsaid' in options)) document.head.append(make('link', { rel: 'canonical', href: address }), meta('og:url', address));
    }
    function show(name, isFirst) {
      const { title, author, day, words } = stories[name], other = name === 'kiln' ? 'ferry' : 'kiln';
      showHead(name, isFirst);
      const link = make('a', { href: '/app/' + other, textContent: 'Next' });
      link.onclick = (event) => { event.preventDefault(); void go(other); };
      document.querySelector('main').replaceChildren(make('h1', { textContent: title }), make('p', { className: 'byline', textContent: 'By ' + author }),
        make('time', { dateTime: day, textContent: day }), make('p', { textContent: words }), link);
    }
    async function go(name) {
      const move = () => history.pushState({}, '', '/app/' + name + location.search);
      if (options.first !== 'shown') move();
      if ('blank' in options) document.querySelector('main').textContent = 'Loading…';
      await new Promise((resolve) => setTimeout(resolve, Number(options.ms ?? 0)));
      show(name, false);
      if (options.first === 'shown') move();
    }
    show('${name}', true);
  </script></body></html>`;
}
