import { useEffect, useState } from 'preact/hooks';
import type { Address } from '../../Address.ts';
import {
  type CoursePosition,
  type CoursesAnswer,
  courses,
  coursesVariables,
} from '../../operations/courses.ts';
import type { PageInfo } from '../../operations/Operation.ts';
import { ask } from '../answers.ts';
import { useOperation } from '../useAnswer.ts';

/** As many positions as are sorted into lanes at once: a change is only seen where all steps of a course are there. */
const MOST = 2000;

/** Positions that were loaded, and whether there are more. */
export interface LoadedPositions {
  readonly positions: readonly CoursePosition[];
  /** On all pages. */
  readonly total: number;
  /** Where the loaded ones end. */
  readonly pageInfo: PageInfo;
  /** Whether others are on their way. */
  readonly isPartial: boolean;
}

export type CoursesState =
  | { readonly kind: 'loading'; readonly loaded: LoadedPositions | null }
  | { readonly kind: 'ready'; readonly loaded: LoadedPositions }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** The positions of an address: the first page as soon as it is there, then the others up to a limit. */
export function useCourses(address: Address): CoursesState {
  const first = useOperation(courses, coursesVariables(address));
  const answer = first.kind === 'ready' ? first.answer : first.kind === 'loading' ? first.last : null;
  const [rest, setRest] = useState<{
    readonly of: CoursesAnswer;
    readonly pages: readonly CoursesAnswer[];
  } | null>(null);
  const isReady = first.kind === 'ready';
  useEffect(() => {
    if (!isReady || answer === null || !answer.positions.pageInfo.hasNextPage) return undefined;
    const hangUp = new AbortController();
    pagesAfter(answer, address, hangUp.signal).then((pages) => {
      if (!hangUp.signal.aborted) setRest({ of: answer, pages });
    });
    return () => hangUp.abort();
  }, [isReady, answer]);
  if (first.kind === 'failed') return first;
  if (answer === null) return { kind: 'loading', loaded: null };
  const pages = rest?.of === answer ? [answer, ...rest.pages] : [answer];
  const loaded: LoadedPositions = {
    positions: pages.flatMap(({ positions }) => positions.nodes),
    total: answer.positions.totalCount,
    pageInfo: pages.at(-1)?.positions.pageInfo ?? answer.positions.pageInfo,
    isPartial: answer.positions.pageInfo.hasNextPage && rest?.of !== answer,
  };
  return { kind: first.kind, loaded };
}

/** The pages after one, as far as they can be had: what fails leaves those before it. */
async function pagesAfter(
  answer: CoursesAnswer,
  { filter }: Address,
  signal: AbortSignal,
): Promise<readonly CoursesAnswer[]> {
  const pages: CoursesAnswer[] = [];
  let { pageInfo } = answer.positions;
  let count = answer.positions.nodes.length;
  try {
    while (pageInfo.hasNextPage && count < MOST) {
      const variables = coursesVariables({ filter, after: pageInfo.endCursor });
      const page = await ask<CoursesAnswer>({ query: courses.text, variables }, signal);
      pages.push(page);
      ({ pageInfo } = page.positions);
      count += page.positions.nodes.length;
    }
  } catch {
    // The pages that are there lead on to the one that failed, which then says why.
  }
  return pages;
}
