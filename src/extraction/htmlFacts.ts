import { isWebAddress } from '../evidence/isWebAddress.ts';
import type { Extracted } from './Extracted.ts';
import { publishedDay } from './publishedDay.ts';

/** As much of a page's document as is asked for. */
export interface HtmlDocument {
  querySelector(selector: string): HtmlFact | null;
  querySelectorAll(selector: string): Iterable<HtmlFact>;
}

interface HtmlFact {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

type Facts = Pick<Extracted, 'title' | 'publisher' | 'url' | 'publishedAt'> & {
  /** As the page says it, in whatever form. */
  readonly language: string | null;
};

/** What a page says of itself in its head: Open Graph, JSON-LD, Dublin Core. */
export function htmlFacts(page: HtmlDocument): Facts {
  const meta = (...names: readonly string[]) =>
    first(
      names.map((name) =>
        page
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute('content'),
      ),
    );
  const linked = linkedData(page);
  const addresses = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')].map(
    (address) => (address && isWebAddress(address) ? address : null),
  );
  const dates = [
    meta('article:published_time', 'og:article:published_time'),
    textAt(linked, 'datePublished'),
    meta('datePublished', 'dcterms.issued', 'DC.date.issued', 'dcterms.date', 'DC.date', 'pubdate', 'date'),
    page.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime'),
  ].map((date) => (date ? publishedDay(date) : null));
  const publisher = first([
    meta('og:site_name'),
    textAt(linked, 'publisher', 'name'),
    meta('dcterms.publisher', 'DC.publisher'),
  ]);
  const title = first([
    meta('og:title'),
    textAt(linked, 'headline'),
    meta('dcterms.title', 'DC.title'),
    page.querySelector('article h1')?.textContent,
    page.querySelector('title')?.textContent,
  ]);
  return {
    title: title === null || publisher === null ? title : withoutSite(title, publisher),
    publisher,
    url: first(addresses),
    publishedAt: first(dates),
    language: first([
      page.querySelector('html')?.getAttribute('lang'),
      page.querySelector('html')?.getAttribute('xml:lang'),
      textAt(linked, 'inLanguage'),
      meta('og:locale', 'dcterms.language', 'DC.language'),
    ]),
  };
}

/** "Talks on the strait | Harbour News" without the name of the site. */
function withoutSite(title: string, publisher: string): string {
  const own = title.replace(/\s+[-–—|·:]\s+[^-–—|·:]+$/, '');
  const last = title.slice(own.length).replace(/^\s+[-–—|·:]\s+/, '');
  return own !== '' && last.toLowerCase() === publisher.toLowerCase() ? own : title;
}

function first(texts: readonly (string | null | undefined)[]): string | null {
  const found = texts.map((text) => text?.replace(/\s+/g, ' ').trim()).find((text) => text);
  return found ?? null;
}

/** The article that the page describes as JSON-LD, or null. */
function linkedData(page: HtmlDocument): object | null {
  const all = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsIn(parsed(script.textContent ?? '')),
  );
  return all.find((one) => 'datePublished' in one) ?? null;
}

function objectsIn(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...('@graph' in value ? objectsIn(value['@graph']) : [])];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // What a page says of itself wrongly, it does not say.
    return null;
  }
}

function textAt(value: object | null, ...path: readonly string[]): string | null {
  let inner: unknown = value;
  for (const step of path) {
    if (Array.isArray(inner)) inner = inner[0];
    inner =
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === step)?.[1]
        : null;
  }
  return typeof inner === 'string' ? inner : null;
}
