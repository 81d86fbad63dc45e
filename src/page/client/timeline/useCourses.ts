import { useMemo } from 'preact/hooks';
import type { Address } from '../../Address.ts';
import {
  type CoursePosition,
  type CoursesAnswer,
  courses,
  coursesVariables,
} from '../../operations/courses.ts';
import type { PageInfo } from '../../operations/Operation.ts';
import { usePages } from '../usePages.ts';

/**
 * Pages of positions that are sorted into lanes at once: a change is only seen where all steps of a course are there.
 */
const MOST = 10;

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
  | { readonly kind: 'ready'; readonly loaded: LoadedPositions | null }
  | {
      readonly kind: 'failed';
      /** Those before what failed. */
      readonly loaded: LoadedPositions | null;
      readonly message: string;
      readonly retry: () => void;
    };

/** The positions of an address: the first page as soon as it is there, then the others up to a limit. */
export function useCourses(address: Address): CoursesState {
  const { filter } = address;
  const state = usePages<CoursesAnswer>(
    (after) => ({
      query: courses.text,
      variables: coursesVariables({ filter, after: after ?? address.after }),
    }),
    ({ positions }) => positions.pageInfo,
    MOST,
  );
  const pages = state.kind === 'loading' && state.pages.length === 0 ? state.last : state.pages;
  const isPartial = state.kind === 'loading' && state.pages.length > 0;
  const loaded = useMemo(() => loadedOf(pages, isPartial), [pages, isPartial]);
  return { ...state, loaded };
}

function loadedOf(pages: readonly CoursesAnswer[], isPartial: boolean): LoadedPositions | null {
  const [first] = pages;
  const end = pages.at(-1);
  if (first === undefined || end === undefined) return null;
  return {
    positions: pages.flatMap(({ positions }) => positions.nodes),
    total: first.positions.totalCount,
    pageInfo: end.positions.pageInfo,
    isPartial,
  };
}
