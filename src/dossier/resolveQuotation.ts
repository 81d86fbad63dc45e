import { didYouMean } from '../errors.ts';
import { findInsideWords, findQuotation } from '../evidence/findQuotation.ts';
import { fold } from '../evidence/foldText.ts';
import { nearestWords } from '../evidence/nearestWords.ts';
import type { Span } from '../evidence/Span.ts';
import { sectionAt } from '../evidence/sections.ts';
import type { Article } from './Article.ts';
import type { Quotation } from './quotationsOf.ts';
import { showDifference } from './showDifference.ts';

/** The place of a quotation, or its places where all are meant, or why it has none. */
export interface Resolved {
  readonly spans: readonly Span[];
  /** Where there are no spans: the places that were probably meant. They count as covered, so that one slip is one fault. */
  readonly near: readonly Span[];
  readonly fault: { readonly rule: string; readonly message: string } | null;
}

export function resolveQuotation(article: Article, { quote, section, occurrence }: Quotation): Resolved {
  const everywhere = findQuotation(article.searchable, quote);
  if (everywhere.length === 0) return notThere(article, quote);

  const headings = article.sections.filter(({ heading }) => section === null || isSame(heading, section));
  if (section !== null && headings.length === 0) {
    const known = article.sections.map(({ heading }) => heading);
    const message = `There is no heading "${section}".${didYouMean(section, known)} A section is one of document.headings.`;
    return refused('sectionIsAHeading', message, everywhere);
  }
  const found =
    section === null
      ? everywhere
      : headings.flatMap((within) => findQuotation(article.searchable, quote, within));
  if (found.length === 0) {
    const message = `The quotation does not stand under "${section}": it stands ${placesOf(article, everywhere)}.`;
    return refused('quotationIsInText', message, everywhere);
  }
  if (occurrence === null && found.length > 1) {
    const message = `The quotation stands ${found.length} times, ${placesOf(article, found)}. Say which with ${section === null ? 'section: or ' : ''}occurrence: 1 to ${found.length} or all, or quote more words.`;
    return refused('quotationIsUnambiguous', message, found);
  }
  if (occurrence === 'all') return { spans: found, near: [], fault: null };
  const span = found[(occurrence ?? 1) - 1];
  if (span) return { spans: [span], near: [], fault: null };
  const times = found.length === 1 ? 'once' : `${found.length} times`;
  const message = `There is no occurrence ${occurrence}: the quotation stands ${times}, ${placesOf(article, found)}.`;
  return refused('quotationIsUnambiguous', message, found);
}

/** Whether words stand anywhere in the text: the text's own, the first of them, or why not. */
export function resolveWords(article: Article, words: string): Resolved {
  const [span] = findQuotation(article.searchable, words);
  return span ? { spans: [span], near: [], fault: null } : notThere(article, words);
}

function notThere(article: Article, quote: string): Resolved {
  const inside = findInsideWords(article.searchable, quote);
  if (inside !== null) {
    const message = `The words stand in article.txt only as part of others: on line ${article.locationAt(inside.span.start).line} "${shortened(quote)}" ${inside.cut}. Quote whole words.`;
    return refused('noWordIsCut', message, [inside.span]);
  }
  const near = nearestWords(article.words(), quote);
  const message =
    near === null
      ? `The words "${shortened(quote)}" are not in article.txt, nor anything near. Quote the text exactly.`
      : `The words are not in article.txt. Nearest, on line ${article.locationAt(near.start).line}: ${showDifference(quote, near.exact)} — [-…-] is only in the quotation, {+…+} only in the text.`;
  return refused('quotationIsInText', message, near === null ? [] : [near]);
}

function refused(rule: string, message: string, near: readonly Span[]): Resolved {
  return { spans: [], near, fault: { rule, message } };
}

/** More would fill the terminal. */
const MOST_PLACES = 5;

function placesOf(article: Article, spans: readonly Span[]): string {
  const shown = spans.slice(0, MOST_PLACES).map(({ start }) => ({
    ...article.locationAt(start),
    heading: sectionAt(article.sections, start)?.heading,
  }));
  const places = shown.map(({ line, column, heading }) => {
    const isAlone = shown.filter((other) => other.line === line).length === 1;
    const at = isAlone ? `on line ${line}` : `on line ${line} from column ${column}`;
    return heading === undefined ? at : `${at} under "${heading}"`;
  });
  const others = spans.length - shown.length;
  return `${places.join(', ')}${others > 0 ? ` and in ${others} more places` : ''}`;
}

function isSame(heading: string, section: string): boolean {
  return fold(heading, { letters: 'asWritten' }) === fold(section, { letters: 'asWritten' });
}

function shortened(quote: string): string {
  const letters = [...quote];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : quote;
}
