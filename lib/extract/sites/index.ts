import type { Rule } from '../rule';
import { arxiv } from './arxiv';
import { gitHub } from './github';
import { huggingFace } from './hugging-face';
import { shipOrSkip } from './ship-or-skip';
import type { RuledField, Site } from './site';

const sites: readonly Site[] = [shipOrSkip, arxiv, gitHub, huggingFace];

/** The rules of the site at this address for one field; none for the rest of the web. */
export function siteRulesFor(url: URL, field: RuledField): readonly Rule[] {
  const site = sites.find(({ host }) => host.test(url.hostname));
  const read = site?.fields[field];
  return read === undefined ? [] : [{ name: `site:${site?.name}`, read }];
}
