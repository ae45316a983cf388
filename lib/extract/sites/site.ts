import { tidyText } from '@/lib/base/text';
import { select } from '../dom';
import { type Extraction, extractionLimits, type PageKind } from '../extraction';
import type { Page } from '../page';
import { metaTexts, spokenValue } from '../readers';

/** Fields that rules read, and so a site may have its own rules for. */
export type RuledField = Exclude<keyof Extraction, 'url' | 'takes' | 'text' | 'wordCount' | 'evidence'>;

export type Reader = (page: Page) => readonly string[];

/**
 * Where a field stands: a CSS selector, `selector@attribute`, several of them parted by ` || `, or a reader where
 * none of these can say it.
 */
export type Place = string | Reader;

/** One sort of page of a site: what it is, and where its fields stand better than the general rules know. */
export type Shape = {
  readonly kind?: PageKind;
  /** Asked where the address alone cannot tell. */
  readonly isSeen?: (page: Page) => boolean;
} & {
  readonly [K in Exclude<RuledField, 'kind' | 'siteName'>]?: Place;
};

/**
 * A site with a shape of its own: its places are looked at before a field's general rules.
 *
 * Shapes stand under the beginnings of their paths, the first that fits wins: regular expressions in which `*` is any
 * one step.
 */
export interface Site {
  /** The site's name, on the bookmark and in the evidence. */
  readonly name: string;
  readonly shapes?: Readonly<Record<string, Shape>>;
}

/** Sites by host, without `www.` and the like: the address decides, so no page can pose as one. */
export type Sites = Readonly<Record<string, Site>>;

/** What stands in all these places, each in document order. */
export function valuesAt(page: Page, places: string): readonly string[] {
  return places.split(' || ').flatMap((place) => {
    const [selector = '', attribute] = place.split('@');
    return select(page.document, selector)
      .slice(0, extractionLimits.authors)
      .map((element) => (attribute ? (element.getAttribute(attribute) ?? '') : spokenValue(element)))
      .map((text) => tidyText(text, extractionLimits.description))
      .filter((text) => text !== '');
  });
}

/** For places that are found again further down, with comments, replies and related pages. */
export function first(place: string): Reader {
  return (page) => valuesAt(page, place).slice(0, 1);
}

/** The steps of an address: `/owner/name/` → `['owner', 'name']`. */
export function pathSteps({ pathname }: URL): readonly string[] {
  return pathname.split('/').filter((step) => step !== '');
}

/**
 * `owner/name`, for hosts that keep one thing under each; a step of the host's own may stand before them. Such a page
 * has both in its title, where the host's own pages under two steps have words.
 */
export function ownerAndName(
  from = 0,
): Readonly<Record<'title' | 'authors', Reader>> & Required<Pick<Shape, 'isSeen'>> {
  const nameOf = ({ url }: Page) =>
    pathSteps(url)
      .slice(from, from + 2)
      .join('/');
  return {
    isSeen: (page) =>
      [page.windowTitle, ...metaTexts(page, 'og:title')]
        .join('\n')
        .toLowerCase()
        .includes(nameOf(page).toLowerCase()),
    title: (page) => [nameOf(page)],
    authors: ({ url }) => pathSteps(url).slice(from, from + 1),
  };
}
