import { didYouMean, type Fault } from '../errors.ts';
import { findInsideWords, findQuotation } from '../evidence/findQuotation.ts';
import { fold } from '../evidence/foldText.ts';
import type { Span } from '../evidence/Span.ts';
import { sectionAt } from '../evidence/sections.ts';
import type { Quotation } from './quotationsOf.ts';
import type { SourceText } from './SourceText.ts';
import { showDifference } from './showDifference.ts';

/** The place of a quotation, or its places where all are meant, or why it has none. */
export interface Resolved {
  readonly spans: readonly Span[];
  /** Where there are no spans: the places that were probably meant. They count as covered, so that one slip is one fault. */
  readonly near: readonly Span[];
  readonly fault: Pick<Fault, 'rule' | 'message' | 'nearest'> | null;
}

export function resolveQuotation(text: SourceText, quotation: Quotation): Resolved {
  const { quote, section, occurrence, start } = quotation;
  const everywhere = findQuotation(text.searchable, quote);
  if (everywhere.length === 0) return notThere(text, quote);

  const headings = text.sections.filter(({ heading }) => section === null || isSame(heading, section));
  if (section !== null && headings.length === 0) {
    const known = text.sections.map(({ heading }) => heading);
    const message = `There is no heading "${section}".${didYouMean(section, known)} A section is one of ${text.wording.headings}.`;
    return refused('sectionIsAHeading', message, everywhere);
  }
  const under =
    section === null
      ? everywhere
      : headings.flatMap((within) => findQuotation(text.searchable, quote, within));
  if (under.length === 0) {
    const message = `The quotation does not stand under "${section}": it stands ${placesOf(text, everywhere)}.`;
    return refused('quotationIsInText', message, everywhere);
  }
  const found = start === null ? under : under.filter((span) => span.start === start);
  if (found.length === 0) {
    const message = `The quotation does not start ${text.wording.placesOf([start ?? 0])[0]}: it stands ${placesOf(text, under)}.`;
    return refused('quotationIsUnambiguous', message, under);
  }
  if (occurrence === null && found.length > 1) {
    const apart = new Set(found.map(({ start }) => sectionAt(text.sections, start)?.heading));
    const which = text.wording.whichOf(found.length, section === null && apart.size > 1);
    const message = `The quotation stands ${found.length} times, ${placesOf(text, found)}. Say which with ${which}.`;
    return refused('quotationIsUnambiguous', message, found);
  }
  if (occurrence === 'all') return { spans: found, near: [], fault: null };
  const span = found[(occurrence ?? 1) - 1];
  if (span) return { spans: [span], near: [], fault: null };
  const times = found.length === 1 ? 'once' : `${found.length} times`;
  const message = `There is no occurrence ${occurrence}: the quotation stands ${times}, ${placesOf(text, found)}.`;
  return refused('quotationIsUnambiguous', message, found);
}

/** Whether words stand anywhere in the text: the text's own, the first of them, or why not. */
export function resolveWords(text: SourceText, words: string): Resolved {
  const [span] = findQuotation(text.searchable, words);
  return span ? { spans: [span], near: [], fault: null } : notThere(text, words);
}

function notThere(text: SourceText, quote: string): Resolved {
  const { wording } = text;
  const inside = findInsideWords(text.searchable, quote);
  if (inside !== null) {
    const [place] = wording.placesOf([inside.span.start]);
    const message = `The words stand in ${wording.text} only as part of others: ${place} "${shortened(quote)}" ${inside.cut}. Quote whole words.`;
    return refused('noWordIsCut', message, [inside.span]);
  }
  const near = text.nearest(quote);
  if (!near) {
    const nor = near === null ? ', nor anything near' : '';
    const message = `The words "${shortened(quote)}" are not in ${wording.text}${nor}. Quote the text exactly.`;
    return refused('quotationIsInText', message, []);
  }
  const message = `The words are not in ${wording.text}. Nearest, ${wording.placesOf([near.start])[0]}: ${showDifference(quote, near.exact)} — [-…-] is only in the quotation, {+…+} only in the text.`;
  return { spans: [], near: [near], fault: { rule: 'quotationIsInText', message, nearest: near.exact } };
}

function refused(rule: string, message: string, near: readonly Span[]): Resolved {
  return { spans: [], near, fault: { rule, message } };
}

/** More would fill the terminal. */
const MOST_PLACES = 5;

function placesOf({ wording, sections }: SourceText, spans: readonly Span[]): string {
  const shown = spans.slice(0, MOST_PLACES).map(({ start }) => start);
  const places = wording.placesOf(shown).map((place, i) => {
    const heading = sectionAt(sections, shown[i] ?? 0)?.heading;
    return heading === undefined ? place : `${place} under "${heading}"`;
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
