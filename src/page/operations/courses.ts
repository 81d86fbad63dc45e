import type { TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';
import type { Address } from '../Address.ts';
import type { Operation, PageInfo } from './Operation.ts';

export interface CoursesAnswer {
  readonly positions: {
    readonly totalCount: number;
    readonly pageInfo: PageInfo;
    readonly nodes: readonly CoursePosition[];
  };
}

export interface CoursePosition {
  readonly id: string;
  readonly stance: Stance;
  readonly mixed: boolean;
  readonly hedged: boolean;
  readonly reported: boolean;
  readonly former: boolean;
  readonly givenUp: boolean;
  readonly resumed: boolean;
  /** Its place in the course of the actor's positions on the target, from 1. */
  readonly step: number;
  /** EDTF */
  readonly since: string | null;
  readonly actor: { readonly slug: string; readonly name: string; readonly named: boolean };
  readonly target: {
    readonly __typename: TargetType;
    readonly slug: string;
    readonly text: string;
    readonly issue?: { readonly slug: string; readonly text: string } | null;
  };
  readonly claims: { readonly nodes: readonly CourseClaim[] };
}

export interface CourseClaim {
  readonly id: string;
  readonly tense: 'FORMER' | 'CURRENT' | 'PROSPECTIVE';
  /** When it was said, in EDTF. */
  readonly saidAt: string | null;
  /** When its text was published, in EDTF: which is not when it was said. */
  readonly document: { readonly publishedAt: string | null };
  readonly via: readonly { readonly name: string }[];
  readonly supersedes: readonly {
    readonly claim: { readonly id: string; readonly target: { readonly slug: string } };
    readonly evidence: readonly { readonly exact: string }[];
  }[];
}

/** As the API's input of that name. */
export interface PositionFilter {
  readonly actor: readonly string[] | null;
  readonly target: readonly string[] | null;
  readonly issue: readonly string[] | null;
  readonly document: string | null;
  readonly stance: readonly Stance[] | null;
  readonly includeFormer: boolean;
  /** EDTF */
  readonly saidFrom: string | null;
  readonly saidTo: string | null;
}

type CoursesVariables = {
  readonly first: number;
  readonly after: string | null;
  readonly filter: PositionFilter;
};

/** Positions with when and how their claims were said, and which earlier claims they gave up. */
export const courses: Operation<CoursesAnswer, CoursesVariables> = {
  text: `query Courses($first: Int!, $after: String, $filter: PositionFilter) {
  positions(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id stance mixed hedged reported former givenUp resumed step since
      actor { slug name named }
      target { __typename slug text ... on Proposal { issue { slug text } } }
      claims(first: 10) {
        nodes {
          id tense saidAt
          document { publishedAt }
          via { name }
          supersedes { claim { id target { slug } } evidence { exact } }
        }
      }
    }
  }
}`,
};

/** Positions on one page: as many as the API gives at once. */
const PAGE = 200;

/** The variables of `courses` for an address. */
export function coursesVariables({ filter, after }: Pick<Address, 'filter' | 'after'>): CoursesVariables {
  const given = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  return {
    first: PAGE,
    after,
    filter: {
      actor: given(filter.actor),
      target: given(filter.target),
      issue: given(filter.issue),
      document: filter.document,
      stance: filter.noStance ? [] : given(filter.stance),
      includeFormer: filter.former,
      saidFrom: filter.from,
      saidTo: filter.to,
    },
  };
}
