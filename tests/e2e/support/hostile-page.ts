/**
 * A page that tries to be more than text: markup in every field, addresses that run code, structured data of the
 * wrong shape, size and depth. Every string that must stay inert carries a mark the tests look for.
 */

/** Must be read as these very characters, wherever it turns up. */
export const injected = '<img src=x onerror="window.__ran=1">';
const attribute = `&quot;&gt;&lt;script&gt;window.__ran=1&lt;/script&gt;`;
const rightToLeft = '\u202Egnp.exe\u202C';
const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;

const hostileTitle = `Weights & <b>measures</b> ${injected}`;

export const hostilePage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${escapeText(hostileTitle)}</title>
<meta property="og:title" content="${escapeText(hostileTitle)}">
<meta name="description" content="${attribute} ${'very long '.repeat(100_000)}">
<meta name="author" content="${escapeText(injected)} ${rightToLeft}">
<meta property="og:site_name" content="${escapeText('<svg onload="window.__ran=1">')}">
<meta property="og:image" content="javascript:window.__ran=1">
<link rel="canonical" href="javascript:window.__ran=1">
<script type="application/ld+json">{"@type":"NewsArticle","headline":{"toString":"x"},"__proto__":{"polluted":1},"author":[[[[]]]],"datePublished":"99999-99-99"}</script>
<script type="application/ld+json">${deep}</script>
<script type="application/ld+json">{"@type":"NewsArticle",</script>
</head><body>
<h1>${escapeText(hostileTitle)}</h1>
<p>Text enough to be read by anyone who would.</p>
<a href="javascript:window.__ran=1">Original source</a>
<section><h2>Panel Takes</h2>
${['The Futurist', 'The Skeptic']
  .map(
    (speaker) =>
      `<div><div><strong>${speaker}</strong><span>Big Picture ${escapeText(injected)}</span></div><p>${escapeText(injected)} ${'A long opinion, repeated. '.repeat(2_000)}</p></div>`,
  )
  .join('\n')}
</section>
</body></html>`;

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
