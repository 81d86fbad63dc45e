import type { TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';
import type { Address } from '../Address.ts';
import type { Operation } from './Operation.ts';
import { positionsCall } from './positions.ts';

/** How many positions there are, by stance. */
interface Counted {
  readonly positions: number;
  readonly stances: readonly { readonly stance: Stance; readonly positions: number }[];
}

/** The edges of a matrix: its targets and its actors, those with most positions first, and how many each has. */
export interface MarginsAnswer {
  readonly stanceCounts: {
    readonly rows: readonly {
      readonly type: Uppercase<TargetType>;
      /** Never null where each target is a row. */
      readonly slug: string | null;
      readonly text: string | null;
      readonly total: Counted;
    }[];
    readonly totalRows: number;
    readonly columns: readonly {
      /** Never null where each actor is a column. */
      readonly slug: string | null;
      readonly name: string | null;
      readonly total: Pick<Counted, 'positions'>;
    }[];
    readonly totalColumns: number;
    readonly total: Counted;
  };
}

type MarginsVariables = {
  /** The API's `PositionFilter`. */
  readonly filter: unknown;
  /** Targets before those asked for. */
  readonly skip: number;
};

/** What the API gives at once of targets, and of actors. */
const MOST_COUNTED = 200;

export const matrixMargins: Operation<MarginsAnswer, MarginsVariables> = {
  text: `query MatrixMargins($filter: PositionFilter, $skip: Int!) {
  stanceCounts(filter: $filter, eachTarget: true, eachActor: true, first: ${MOST_COUNTED}, skip: $skip, columns: ${MOST_COUNTED}) {
    rows { type slug text total { positions stances { stance positions } } }
    totalRows
    columns { slug name total { positions } }
    totalColumns
    total { positions stances { stance positions } }
  }
}`,
};

/** Counts what is held now: what was is neither for nor against anything. */
export function marginsVariables(address: Pick<Address, 'filter' | 'row'>): MarginsVariables {
  const { filter } = positionsCall({ filter: { ...address.filter, former: false }, after: null }).variables;
  return { filter, skip: address.row - (address.row % MOST_COUNTED) };
}
