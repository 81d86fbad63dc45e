import type { ViewAnswer } from '../../diagrams/viewQuery.ts';
import { formatAddress } from '../Address.ts';
import { positionsCall, readPositions } from '../operations/positions.ts';
import { type AnySubject, type SubjectAnswer, subjectCall, subjectFilter } from '../operations/subjects.ts';
import type { Subject } from '../pages.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/Words.ts';
import type { KnownAnswer } from './describeAddress.ts';
import { describeSubject } from './describeSubject.ts';
import { escapeHtml } from './escapeHtml.ts';
import { positionsList } from './fallback.ts';

/** One thing and who stands where on it, or where it stands: what there is to see without the script. */
export function subjectFallback(view: Subject, slug: string, known: KnownAnswer, words: Words): string {
  const subject = known<SubjectAnswer<AnySubject>>(subjectCall(view, slug))?.subject ?? null;
  if (subject === null) {
    const search = escapeHtml(formatAddress({ view: 'search', words: slug }));
    return `<h1>${escapeHtml(words.subject.none[view])}</h1><p><a href="${search}">${escapeHtml(fill(words.subject.noneText, { slug }))}</a></p>`;
  }
  const { title, about } = describeSubject(subject, words);
  const filter = subjectFilter(view, slug);
  const answer = known<ViewAnswer>(positionsCall({ filter, after: null }));
  const stands = answer === null ? '' : positionsList(readPositions(filter, answer), words);
  return `<h1>${escapeHtml(title)}</h1>${about === '' ? '' : `<p>${escapeHtml(about)}</p>`}${stands}`;
}
