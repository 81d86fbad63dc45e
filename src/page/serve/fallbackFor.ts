import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { ViewAnswer } from '../../diagrams/viewQuery.ts';
import type { Address } from '../Address.ts';
import { type AboutGraphAnswer, aboutGraph } from '../operations/aboutGraph.ts';
import type { CompanyAnswer } from '../operations/company.ts';
import type { FindAnswer } from '../operations/find.ts';
import type { OverviewAnswer } from '../operations/overview.ts';
import { positionsCall, readPositions } from '../operations/positions.ts';
import type { DocumentAnswer, DocumentsAnswer } from '../operations/reader.ts';
import { isSubject, isWork } from '../pages.ts';
import type { Language } from '../words/Language.ts';
import { wordsOf } from '../words/wordsOf.ts';
import type { AskedAhead } from './AskedAhead.ts';
import { aboutFallback } from './aboutFallback.ts';
import { companyFallback, companyHeading } from './companyFallback.ts';
import type { KnownAnswer } from './describeAddress.ts';
import { escapeHtml } from './escapeHtml.ts';
import { documentFallback, documentsFallback, faultFallback, positionsFallback } from './fallback.ts';
import { homeBeginning, homeFallback } from './homeFallback.ts';
import { overviewFallback } from './overviewFallback.ts';
import { resultsFallback } from './resultsFallback.ts';
import { subjectFallback } from './subjectFallback.ts';

const ABOUT_GRAPH: OperationCall = { query: aboutGraph.text, variables: {} };

/** A search for nothing yet, and pages that show what the key of the tab may see. */
export function asksNothing({ view, words }: Address): boolean {
  return (view === 'search' && words === null) || isWork(view);
}

/** What there is to see without the script. */
export function fallbackFor(
  address: Address,
  shown: AskedAhead | null,
  answerTo: KnownAnswer,
  language: Language,
): string {
  const words = wordsOf(language);
  if (isWork(address.view))
    return `<h1>${escapeHtml(words.works[address.view])}</h1><p>${escapeHtml(words.works.needs)}</p>`;
  if (asksNothing(address))
    return `<h1>${escapeHtml(words.search.label)}</h1><p>${escapeHtml(words.search.empty)}</p>`;
  if (!shown?.data) return faultFallback(shown?.error, words);
  const { data } = shown;
  if (isSubject(address.view)) return subjectFallback(address.view, address.slug ?? '', answerTo, words);
  if (address.view === 'reader')
    return address.document === null
      ? documentsFallback(data as DocumentsAnswer, words)
      : documentFallback(address.document, data as DocumentAnswer, words);
  if (address.view === 'about') return aboutFallback(words);
  if (address.view === 'company')
    return companyFallback(address, data as CompanyAnswer, answerTo, words, language);
  if (address.view === 'search') return resultsFallback(address, data as FindAnswer, words);
  if (address.view === 'home' && 'stanceCounts' in (data as object))
    return overviewFallback(address, data as OverviewAnswer, words);
  const answer = data as ViewAnswer;
  const positions = { view: readPositions(address.filter, answer), total: answer.positions.totalCount };
  if (address.view !== 'home') return positionsFallback(address, positions.view, positions.total, words);
  return homeFallback(address, positions, answerTo<AboutGraphAnswer>(ABOUT_GRAPH), words, language);
}

/** What a view begins with, for those that show it before the script has come. */
export function beginningOf(address: Address, answerTo: KnownAnswer, language: Language): string {
  if (address.view === 'company') return companyHeading(address, answerTo, wordsOf(language));
  // At size it was not asked who stands where, one by one.
  const answer = address.view === 'home' ? answerTo<ViewAnswer>(positionsCall(address)) : null;
  if (answer === null) return '';
  const view = readPositions(address.filter, answer);
  return homeBeginning(address, view, answerTo<AboutGraphAnswer>(ABOUT_GRAPH), wordsOf(language), language);
}
