import type { Page } from '../page';
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
export function siteRulesFor(page: Page, field: RuledField): readonly Rule[] {
  const site = siteAt(page.url);
  if (site === undefined) return [];
  const name = `site:${site.name}`;
  if (field === 'siteName') return [{ name, read: () => [site.name] }];
  const place = shapeAt(site, page)?.[field];
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
  return sites[hostname.replace(/^(www|old|new|np|m|mobile|export)\./, '')];
}

function shapeAt({ shapes = {} }: Site, page: Page): Shape | undefined {
  return Object.entries(shapes).find(
    ([path, { isSeen }]) =>
      new RegExp(`^/${path.replaceAll('*', '[^/]+')}`).test(page.url.pathname) && (isSeen?.(page) ?? true),
  )?.[1];
}
