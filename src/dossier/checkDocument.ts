import type { Fault } from '../errors.ts';
import type { WrittenDocument } from './WrittenDossier.ts';

/** What of a document's own entry is more than a matter of form. */
export function checkDocument({ language, url }: WrittenDocument): readonly Fault[] {
  const faults: Fault[] = [];
  if (language !== undefined && !isLanguage(language)) {
    const message = `"${language}" is no language tag. Write it as BCP 47 does: en, fr, pt-BR.`;
    faults.push({ rule: 'languageIsATag', at: 'document.language', message });
  }
  if (url !== undefined && !isAddress(url)) {
    const message = `"${url}" is no address. Write it whole, with http:// or https://.`;
    faults.push({ rule: 'urlIsAnAddress', at: 'document.url', message });
  }
  return faults;
}

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && ['http:', 'https:'].includes(parsed.protocol);
}
