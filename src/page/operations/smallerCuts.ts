import type { ActorKind } from '../../diagrams/DiagramView.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Address } from '../Address.ts';
import { positionsCall } from './positions.ts';

interface Counted {
  readonly positions: number;
}

export interface SmallerCutsAnswer {
  /** Questions by actors, those with most positions first. */
  readonly questions: {
    readonly columns: readonly {
      readonly slug: string | null;
      readonly name: string | null;
      readonly kind: ActorKind;
      readonly total: Counted;
    }[];
    readonly rows: readonly CountedRow[];
  };
  readonly targets: { readonly rows: readonly Omit<CountedRow, 'cells'>[] };
}

interface CountedRow {
  readonly type: 'ISSUE' | 'PROPOSAL' | 'ASSERTION';
  readonly slug: string | null;
  readonly text: string | null;
  readonly total: Counted;
  readonly cells: readonly Counted[];
}

const TEXT = `query SmallerCuts($filter: PositionFilter) {
  questions: stanceCounts(filter: $filter, eachActor: true, first: 24, columns: 24) {
    columns { slug name kind total { positions } }
    rows { type slug text total { positions } cells { positions } }
  }
  targets: stanceCounts(filter: $filter, eachTarget: true, first: 24, columns: 0) {
    rows { type slug text total { positions } }
  }
}`;

/** Asks how many positions there are on each question, of each actor, of both and on each target, where there are too many. */
export function smallerCutsCall(address: Pick<Address, 'filter'>): OperationCall {
  const { filter } = positionsCall({ filter: address.filter, after: null }).variables;
  return { query: TEXT, variables: { filter } };
}
