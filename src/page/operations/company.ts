import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Address } from '../Address.ts';
import type { Member } from './actorGroups.ts';
import type { PositionFilter } from './courses.ts';
import type { Operation, PageInfo } from './Operation.ts';

export interface CompanyAnswer {
  readonly agreements: {
    readonly totalCount: number;
    readonly pageInfo: PageInfo;
    readonly nodes: readonly CompanyPair[];
  };
}

/** Two actors, and on how many targets they agree and contradict each other. */
export interface CompanyPair {
  readonly actor: CompanyActor;
  readonly other: CompanyActor;
  readonly agree: number;
  readonly contradict: number;
}

export interface CompanyActor extends Member {
  readonly named: boolean;
}

const TEXT = `query Company($filter: AgreementFilter, $after: String, $said: EDTF) @asOf(said: $said) {
  agreements(first: 200, filter: $filter, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { actor { ...Actor } other { ...Actor } agree contradict }
  }
}
fragment Actor on Actor {
  slug name named partOf { slug name partOf { slug name partOf { slug name partOf { slug name } } } }
}`;

/** Asks for a page of pairs, those with most in common first. Of several actors all pairs are asked for: see `companyOf`. */
export function companyCall(
  { filter, said }: Pick<Address, 'filter' | 'said'>,
  after: string | null,
): OperationCall {
  const { actor, issue, target, document, from, to } = filter;
  return {
    query: TEXT,
    variables: {
      filter: {
        actor: actor.length === 1 ? actor[0] : null,
        issue: some(issue),
        target: some(target),
        document,
        saidFrom: from,
        saidTo: to,
      },
      after,
      said,
    },
  };
}

export interface CompanyCutsAnswer {
  readonly stanceCounts: {
    readonly rows: readonly {
      readonly type: 'ISSUE' | 'PROPOSAL' | 'ASSERTION';
      readonly slug: string | null;
      readonly text: string | null;
      readonly total: { readonly positions: number };
    }[];
  };
}

/** How many positions take a side on each question, those with most first. */
export const companyCuts: Operation<CompanyCutsAnswer, { readonly filter: PositionFilter }> = {
  text: `query CompanyCuts($filter: PositionFilter) {
  stanceCounts(filter: $filter, first: 50, columns: 0) { rows { type slug text total { positions } } }
}`,
};

/** What takes a side now, whoever holds it, whatever the days: on which days it was said is asked of it. */
export function sidesFilter({ filter }: Pick<Address, 'filter'>): PositionFilter {
  const { issue, target, document } = filter;
  return {
    ...{ actor: null, issue: some(issue), target: some(target), document },
    stance: ['PROPOSES', 'SUPPORTS', 'SCEPTICAL', 'OBJECTS'],
    ...{ includeFormer: false, saidFrom: null, saidTo: null },
  };
}

export interface HeldByAnswer {
  readonly stanceCounts: {
    readonly columns: readonly {
      readonly slug: string | null;
      readonly total: { readonly positions: number };
    }[];
  };
}

type HeldByVariables = {
  readonly filter: PositionFilter;
  readonly said: string | null;
};

/** How many positions each of some actors has that take a side. */
export const heldBy: Operation<HeldByAnswer, HeldByVariables> = {
  text: `query HeldBy($filter: PositionFilter, $said: EDTF) @asOf(said: $said) {
  stanceCounts(filter: $filter, eachActor: true, first: 0, columns: 40) { columns { slug total { positions } } }
}`,
};

/** What some actors hold of what an address shows. */
export function heldByVariables(
  address: Pick<Address, 'filter' | 'said'>,
  actors: readonly string[],
): HeldByVariables {
  const { from, to } = address.filter;
  return {
    filter: { ...sidesFilter(address), actor: actors, saidFrom: from, saidTo: to },
    said: address.said,
  };
}

/** What cuts by any of some slugs: nothing where there are none. */
function some(slugs: readonly string[]): readonly string[] | null {
  return slugs.length === 0 ? null : slugs;
}
