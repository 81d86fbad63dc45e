import type { IncomingHttpHeaders } from 'node:http';
import { isLanguage, type Language } from '../words/Language.ts';

/**
 * The language in which the page is sent: the one chosen before (a cookie), else the first that the browser asks for
 * (RFC 9110, `Accept-Language`) and the page has, else English.
 */
export function languageFor(headers: IncomingHttpHeaders): Language {
  const chosen = /(?:^|;\s*)language=([a-z]+)(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? '';
  if (isLanguage(chosen)) return chosen;
  const asked = (headers['accept-language'] ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0] ?? '', quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
  return asked.find(isLanguage) ?? 'en';
}
