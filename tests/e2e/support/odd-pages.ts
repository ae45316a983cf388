import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hostilePage } from './hostile-page';
import { newsApp } from './news-app';

/** Pages no fixture file can be: other types, other manners, other sizes. */
interface OddPage {
  /** Answers this path and everything below it. */
  readonly path: string;
  readonly answer: (response: ServerResponse, url: URL) => void;
}

export const oddPages: readonly OddPage[] = [
  { path: '/report.pdf', answer: (response) => send(response, 'application/pdf', pdf) },
  {
    path: '/data.json',
    answer: (response) => send(response, 'application/json', '{"model":"heron","languages":31}'),
  },
  { path: '/drawing.svg', answer: (response) => send(response, 'image/svg+xml', svg) },
  {
    path: '/sandboxed',
    answer: (response) => {
      response.setHeader('content-security-policy', "default-src 'none'; sandbox");
      send(response, 'text/html', page('A page in a sandbox', '<h1>A page in a sandbox</h1>'));
    },
  },
  {
    path: '/old-address',
    answer: (response) => response.writeHead(302, { location: '/article.html' }).end(),
  },
  {
    // Starts to answer at once and never ends: a page that is still loading when it is saved.
    path: '/slow',
    answer: (response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write(page('A page that keeps loading', '<h1>A page that keeps loading</h1>'));
    },
  },
  {
    // The news page, complete but for its end: it is read only when waiting for the rest is given up.
    path: '/slow-news',
    answer: (response, url) => {
      const news = readFileSync(join(import.meta.dirname, '../../fixtures/site/news.html'), 'utf8');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write(news.replaceAll('{{origin}}', url.origin).replace('</html>', ''));
    },
  },
  {
    path: '/wanders',
    answer: (response, url) => {
      const ms = Number(url.searchParams.get('ms') ?? 300);
      const script = `<script>setTimeout(() => { location.href = '/article.html'; }, ${ms});</script>`;
      send(
        response,
        'text/html',
        page('A page that wanders off', `<h1>A page that wanders off</h1>${script}`),
      );
    },
  },
  { path: '/app', answer: (response, url) => send(response, 'text/html', newsApp(url)) },
  { path: '/hostile', answer: (response) => send(response, 'text/html', hostilePage) },
  {
    path: '/huge',
    answer: (response, url) => sendHugePage(response, Number(url.searchParams.get('mb') ?? 50)),
  },
  {
    path: '/metas',
    answer: (response, url) => {
      const count = Number(url.searchParams.get('count') ?? 10_000);
      const metas = Array.from(
        { length: count },
        (_, i) => `<meta property="og:title" content="Title ${i}">`,
      );
      send(response, 'text/html', page('A page with many meta tags', '<h1>Metas</h1>', metas.join('')));
    },
  },
  {
    // Any number of different ordinary pages: /story/1, /story/2 …
    path: '/story',
    answer: (response, url) => {
      const number = url.pathname.split('/')[2] ?? '0';
      send(
        response,
        'text/html',
        page(`Story number ${number}`, `<h1>Story number ${number}</h1><p>Text.</p>`),
      );
    },
  },
];

export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(body);
}

/** Streams paragraphs until the page weighs that many megabytes. */
function sendHugePage(response: ServerResponse, megabytes: number): void {
  const paragraph = `<p>${'A sentence that says very little at some length. '.repeat(20)}</p>\n`;
  const block = paragraph.repeat(Math.ceil(1_048_576 / paragraph.length));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.write(
    '<!doctype html><html lang="en"><title>A page of great weight</title><link rel="icon" href="data:,"><h1>A page of great weight</h1>',
  );
  let left = megabytes;
  const push = () => {
    while (left-- > 0) {
      if (!response.write(block)) return void response.once('drain', push);
    }
    response.end();
  };
  push();
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><title>A drawing</title><circle cx="100" cy="100" r="80"/></svg>';

/** The smallest file PDF viewers accept without complaint. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;
