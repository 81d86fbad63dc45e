import type { Language } from '../words/Language.ts';
import { wordsOf } from '../words/wordsOf.ts';
import type { PageDescription } from './describeAddress.ts';
import { escapeHtml } from './escapeHtml.ts';

/** The locales of the page's languages, as Open Graph writes them. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', uk: 'uk_UA' };

/**
 * What whoever shows a link to a page reads of it: Open Graph (https://ogp.me), which X takes as well, the form of its
 * card, and the one address of what several addresses show. HTML, a line for each tag.
 */
export function socialTags(page: PageDescription, language: Language): string {
  const { name } = wordsOf(language).page;
  const { title, description, canonical, image } = page;
  const properties: readonly (readonly [string, string | number])[] = [
    ['og:type', 'website'],
    ['og:site_name', name],
    ['og:locale', LOCALES[language]],
    ['og:title', title === '' ? name : title],
    ['og:description', description],
    ...(canonical === null ? [] : [['og:url', canonical] as const]),
    ...(image === null
      ? []
      : ([
          ['og:image', image.url],
          ['og:image:type', 'image/png'],
          ['og:image:width', image.width],
          ['og:image:height', image.height],
          ['og:image:alt', description],
        ] as const)),
  ];
  return [
    ...(canonical === null ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    ...properties.map(
      ([property, content]) => `<meta property="${property}" content="${escapeHtml(String(content))}">`,
    ),
    `<meta name="twitter:card" content="${image === null ? 'summary' : 'summary_large_image'}">`,
  ]
    .map((tag) => `${tag}\n`)
    .join('');
}
