import { type AnsweredDocument, NAMING } from '../../diagrams/documentName.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Filter } from '../Address.ts';
import type { Operation } from './Operation.ts';
import { COLUMNS, overviewCall, ROWS } from './overview.ts';

/** As many as a list offers. */
export const OFFERED = 30;

export interface BusiestActorsAnswer {
  readonly stanceCounts: {
    readonly totalColumns: number;
    readonly columns: readonly {
      readonly slug: string | null;
      readonly name: string | null;
      readonly total: { readonly positions: number };
    }[];
  };
}

export interface BusiestIssuesAnswer {
  readonly stanceCounts: {
    readonly totalRows: number;
    readonly rows: readonly {
      readonly slug: string | null;
      readonly text: string | null;
      readonly total: { readonly positions: number };
    }[];
  };
}

const BUSIEST_ACTORS = `query BusiestActors($filter: PositionFilter) {
  stanceCounts(filter: $filter, eachActor: true, first: 0, columns: ${OFFERED}) {
    totalColumns
    columns { slug name total { positions } }
  }
}`;

const BUSIEST_ISSUES = `query BusiestIssues($filter: PositionFilter) {
  stanceCounts(filter: $filter, first: 200, columns: 0) {
    totalRows
    rows { slug text total { positions } }
  }
}`;

/** Asks for the actors with most positions, among what all of a filter but its actors leaves. */
export function busiestActorsCall(filter: Filter): OperationCall {
  return { query: BUSIEST_ACTORS, variables: { filter: cutBy({ ...filter, actor: [] }) } };
}

/** Asks for the questions with most positions, among what all of a filter but its questions and targets leaves. */
export function busiestIssuesCall(filter: Filter): OperationCall {
  return { query: BUSIEST_ISSUES, variables: { filter: cutBy({ ...filter, issue: [], target: [] }) } };
}

/** With what is no longer held where the filter keeps it, so that a choice has as many positions as its view then shows. */
function cutBy(filter: Filter): unknown {
  const wanted = { rows: ROWS, columns: COLUMNS, former: filter.former };
  return overviewCall({ filter, group: null, alone: null }, wanted).variables.filter;
}

/** An actor with those who are a part of it, as far down as is asked. */
export interface CountedActor {
  readonly slug: string;
  readonly name: string;
  readonly positions: { readonly totalCount: number };
  readonly parts?: { readonly nodes: readonly CountedActor[] };
}

export interface ActorsAnswer {
  readonly actors: { readonly totalCount: number; readonly nodes: readonly CountedActor[] };
}

/** Actors by words of their names, with how many positions each has, and each of those who are a part of it. */
export const countedActors: Operation<ActorsAnswer, { readonly text: string; readonly former: boolean }> = {
  text: `query CountedActors($text: String!, $former: Boolean!) {
  actors(first: ${OFFERED}, filter: { text: $text }) {
    totalCount
    nodes { ...Counted parts(first: 20) { nodes { ...Counted parts(first: 10) { nodes { ...Counted } } } } }
  }
}
fragment Counted on Actor { slug name positions(first: 0, includeFormer: $former) { totalCount } }`,
};

export interface IssuesAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly slug: string; readonly text: string }[];
  };
}

/** Questions by their words. */
export const issuesWith: Operation<IssuesAnswer, { readonly text: string }> = {
  text: `query IssuesWith($text: String!) {
  search(query: $text, in: [ISSUE], first: ${OFFERED}) {
    totalCount
    nodes { ... on Issue { slug text } }
  }
}`,
};

export interface DocumentsAnswer {
  readonly documents: {
    readonly totalCount: number;
    readonly nodes: readonly (AnsweredDocument & { readonly claims: { readonly totalCount: number } })[];
  };
}

/** Documents by words of their titles and texts, or all of them, with how many claims each states. */
export const documentsWith: Operation<DocumentsAnswer, { readonly text: string | null }> = {
  text: `query DocumentsWith($text: String) {
  documents(first: ${OFFERED}, filter: { text: $text }) {
    totalCount
    nodes { ${NAMING} claims(first: 0) { totalCount } }
  }
}`,
};
