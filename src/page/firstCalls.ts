import type { OperationCall } from '../diagrams/OperationCall.ts';
import type { Address } from './Address.ts';
import { homeShows } from './homeShows.ts';
import { aboutGraph } from './operations/aboutGraph.ts';
import { actorGroups, groupsVariables } from './operations/actorGroups.ts';
import { actorPartsCall } from './operations/actorParts.ts';
import { companyCall, sidesFilter } from './operations/company.ts';
import { comparedCall } from './operations/compared.ts';
import { courses, coursesVariables } from './operations/courses.ts';
import { resultsCall } from './operations/find.ts';
import { coders, qualityExamples, stanceExamples } from './operations/howToRead.ts';
import { namesCall } from './operations/names.ts';
import { type OverviewAnswer, overviewCall } from './operations/overview.ts';
import { positionsCall } from './operations/positions.ts';
import { documents, oneClaim, readDocument } from './operations/reader.ts';
import { saidSpan, saidSpanVariables } from './operations/saidSpan.ts';
import { listClaims, listClaimsAbout, listParts, subjectCall, subjectFilter } from './operations/subjects.ts';
import { venues } from './operations/venues.ts';
import { isSubject, isWork } from './pages.ts';

/** What the page asks first to show an address: the server asks it ahead, so that one round trip is saved. */
export function firstCalls(address: Address): OperationCall[] {
  const { view, document, claim, slug } = address;
  if (isWork(view)) return [];
  const positions = [positionsCall(address), actorPartsCall(address)].filter((call) => call !== null);
  if (isSubject(view) && slug !== null)
    return [
      subjectCall(view, slug),
      positionsCall({ filter: subjectFilter(view, slug), after: address.after }),
      ...(view === 'actor' ? listsOfActor(slug) : []),
    ];
  if (view === 'timeline') {
    const variables = coursesVariables(address);
    return [
      { query: courses.text, variables },
      { query: saidSpan.text, variables: saidSpanVariables(variables.filter) },
    ];
  }
  if (view === 'matrix')
    return [...positions, { query: actorGroups.text, variables: groupsVariables(address) }];
  if (view === 'venues') return [{ query: venues.text, variables: { after: null } }];
  if (view === 'company')
    return [
      companyCall(address, null),
      ...[namesCall(address.filter)].flatMap((call) => call ?? []),
      { query: saidSpan.text, variables: saidSpanVariables(sidesFilter(address)) },
    ];
  if (view === 'compare') return [positionsCall(address), comparedCall(address.filter.actor)];
  if (view === 'about')
    return [aboutGraph, stanceExamples, qualityExamples, coders].map(({ text }) => ({
      query: text,
      variables: {},
    }));
  if (view === 'search') return [resultsCall(address)].flatMap((call) => call ?? []);
  if (view === 'home')
    return [overviewCall(address), actorPartsCall(address), { query: aboutGraph.text, variables: {} }].filter(
      (call) => call !== null,
    );
  if (view !== 'reader') return positions;
  if (document === null) return [{ query: documents.text, variables: { after: null } }];
  return [
    { query: readDocument.text, variables: { slug: document } },
    ...(claim === null ? [] : [{ query: oneClaim.text, variables: { id: claim } }]),
  ];
}

function listsOfActor(slug: string): OperationCall[] {
  return [
    { query: listClaimsAbout.text, variables: { slug, after: null } },
    { query: listClaims.text, variables: { after: null, filter: { via: slug } } },
    { query: listParts.text, variables: { slug, after: null } },
  ];
}

/**
 * What the page asks next where the first answer tells that there is little enough to be read one by one, or null.
 *
 * @param answer to the first of `firstCalls`
 */
export function nextCall(address: Address, answer: unknown): OperationCall | null {
  if (address.view !== 'home' || address.group !== null || address.alone !== null) return null;
  if (!answer) return null;
  const { total } = (answer as OverviewAnswer).stanceCounts;
  return homeShows(address.filter, total.positions) === 'strips' ? positionsCall(address) : null;
}
