import type { Rule } from '../rule';
import { arxiv } from './arxiv';
import { gitHub } from './github';
import { huggingFace } from './hugging-face';
import { others } from './others';
import { type RuledField, type Shape, type Site, type Sites, valuesAt } from './site';
import { threads } from './threads';
import { x } from './x';
import { youTube } from './youtube';

const sites: Sites = { ...arxiv, ...gitHub, ...huggingFace, ...threads, ...x, ...youTube, ...others };

/** The rules of the site at this address for one field; none for the rest of the web. */
export function siteRulesFor(url: URL, field: RuledField): readonly Rule[] {
  const site = siteAt(url);
  if (site === undefined) return [];
  const name = `site:${site.name}`;
  if (field === 'siteName') return [{ name, read: () => [site.name] }];
  const place = shapeAt(site, url)?.[field];
  if (place === undefined) return [];
  if (field === 'kind') return [{ name, read: () => [place as string] }]; // a shape's kind is no place
  return [
    {
      name,
      isExact: true,
      read: (page) => (typeof place === 'string' ? valuesAt(page, place) : place(page)),
    },
  ];
}

function siteAt({ hostname }: URL): Site | undefined {
  return sites[Object.keys(sites).find((host) => `.${hostname}`.endsWith(`.${host}`)) ?? ''];
}

function shapeAt({ shapes = {} }: Site, { pathname }: URL): Shape | undefined {
  const path = Object.keys(shapes).find((path) =>
    new RegExp(`^/${path.replaceAll('*', '[^/]+')}`).test(pathname),
  );
  return shapes[path ?? ''];
}
