import type { ActorKind, TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';
import { limits } from '../../diagrams/limits.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Address } from '../Address.ts';

/** How many positions there are, of how many actors. */
export interface CountedCell {
  readonly positions: number;
  readonly actors: number;
  readonly stances: readonly { readonly stance: Stance; readonly positions: number }[];
}

export interface CountedColumn {
  readonly slug: string | null;
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly total: CountedCell;
}

export interface CountedRow {
  readonly type: Uppercase<TargetType>;
  readonly slug: string | null;
  readonly text: string | null;
  readonly cells: readonly CountedCell[];
  readonly others: CountedCell;
  readonly total: CountedCell;
}

/** What the operation of `overviewCall` answers with. */
export interface OverviewAnswer {
  readonly stanceCounts: {
    readonly columns: readonly CountedColumn[];
    readonly totalColumns: number;
    readonly rows: readonly CountedRow[];
    readonly totalRows: number;
    readonly others: CountedCell;
    readonly total: CountedCell;
  };
}

const OVERVIEW = `query Overview($filter: PositionFilter, $group: String, $alone: StanceRowType, $eachTarget: Boolean, $eachActor: Boolean, $first: Int, $columns: Int) {
  stanceCounts(filter: $filter, group: $group, alone: $alone, eachTarget: $eachTarget, eachActor: $eachActor, first: $first, columns: $columns) {
    columns { slug name kind total { ...Cell } }
    totalColumns
    rows { type slug text cells { ...Cell } others { ...Cell } total { ...Cell } }
    totalRows
    others { ...Cell }
    total { ...Cell }
  }
}
fragment Cell on StanceCell { positions actors stances { stance positions } }`;

/** What the table begins with, and what is added each time that more is asked for. */
export const ROWS = 20;
export const COLUMNS = 12;
/** What the API gives at most. */
export const MOST = 200;

/** How much of the table is wanted. */
export interface Wanted {
  readonly rows: number;
  readonly columns: number;
  /** Whether what is no longer held is counted as well. */
  readonly former?: boolean;
}

/**
 * Asks how many stand where. Each question is a row, and each group of actors a column; where questions or targets are
 * chosen already each target is a row, and where actors are each of them a column.
 */
export function overviewCall(
  { filter, group, alone }: Pick<Address, 'filter' | 'group' | 'alone'>,
  { rows, columns, former = false }: Wanted = { rows: ROWS, columns: COLUMNS },
): OperationCall {
  const given = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  return {
    query: OVERVIEW,
    variables: {
      filter: {
        actor: given(filter.actor),
        issue: given(filter.issue),
        target: given(filter.target),
        document: filter.document,
        stance: filter.noStance ? [] : given(filter.stance),
        includeFormer: former,
        saidFrom: filter.from,
        saidTo: filter.to,
      },
      group,
      alone,
      eachTarget: filter.issue.length + filter.target.length > 0 || alone !== null,
      eachActor: filter.actor.length > 0 || group !== null,
      first: rows,
      columns,
    },
  };
}

/** What the operation of `cutCall` answers with. */
export interface CutAnswer {
  readonly stanceCounts: {
    readonly columns: readonly { readonly slug: string | null }[];
    readonly rows: readonly { readonly slug: string | null }[];
  };
}

const CUT = `query Cut($filter: PositionFilter, $group: String, $alone: StanceRowType, $most: Int) {
  stanceCounts(filter: $filter, group: $group, alone: $alone, eachTarget: true, eachActor: true, first: $most, columns: $most) {
    columns { slug }
    rows { slug }
  }
}`;

/** Asks for the actors and the targets of a cut that is small enough to be read. */
export function cutCall(cut: Pick<Address, 'filter' | 'group' | 'alone'>): OperationCall {
  const { filter, group, alone } = overviewCall(cut).variables;
  return { query: CUT, variables: { filter, group, alone, most: limits.readable } };
}
