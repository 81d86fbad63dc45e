import type { Branch, Named, Param, Shape } from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { typePrefix } from '../typePrefix.ts';
import { Parameters } from './Parameters.ts';
import { scanRows } from './printRows.ts';
import type { Scan, Sought } from './Scan.ts';

/** Types of a branch that are read together: all of them, or each by itself where a list has all rows of several. */
export interface TypeGroup {
  readonly shapes: readonly Shape[];
  readonly types: readonly StoredType[];
  /** One of them, for the table and the order that they share. */
  readonly type: StoredType;
  /** The place of the type among all, where it is read by itself. */
  readonly place: number | null;
}

/** A plan that is being printed: what it is printed by, and the values and names that the statement turns out to need. */
export class PlanPrinting {
  readonly model: Model;
  readonly parameters: Parameters;
  /** Whether it counts, seeks words or goes through documents. */
  isUnbounded = false;
  /** The value of the moment as of which everything is read; null where it is read as it is now. */
  readonly known: Param | null;
  private rows = 0;

  constructor(
    model: Model,
    { known = null, named = [] }: { known?: Param | null; named?: readonly Named[] },
  ) {
    this.model = model;
    this.known = known;
    this.parameters = new Parameters(named.map(({ param }) => param));
  }

  /** A name for a row. */
  nextRow(): string {
    this.rows += 1;
    return `n${this.rows}`;
  }

  /** Rows of several types along an edge stand in one table and order; all rows of several types are read by type. */
  groups(branch: Branch): readonly TypeGroup[] {
    const { shapes, source } = branch;
    const types = shapes.map((shape) => typeNamed(this.model, shape.type));
    const [type] = types;
    if (!type) throw new Error(`${branch.key} leads to no type.`);
    if (source.kind === 'edge' || types.length === 1) return [{ shapes, types, type, place: null }];
    return types.map((one, place) => ({
      shapes: shapes.slice(place, place + 1),
      types: [one],
      type: one,
      place,
    }));
  }

  /** How the rows of a branch that are of these types are found. */
  scan(branch: Branch, { types, place }: TypeGroup, sought: Pick<Sought, 'above' | 'row' | 'after'>): Scan {
    const prefix = place === null ? '' : typePrefix(place, branch.shapes.length);
    const isBeside = branch.source.kind === 'edge' && branch.source.edge.via.kind === 'beside';
    if (isBeside || branch.conditions.some((c) => c.kind === 'words')) this.isUnbounded = true;
    return scanRows({ ...sought, branch, types, prefix, printing: this });
  }
}
