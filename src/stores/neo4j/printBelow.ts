import type { Within } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { value } from './value.ts';

/**
 * The lines that bind the ids of rows and of all that stands below them to a variable, as a list. DISTINCT lets Neo4j
 * go to each of them once, however many ways lead there.
 */
export function printBelow(model: Model, within: Within, list: string): readonly string[] {
  const { label, tops, path } = partsOf(model, within);
  return [
    'CALL () {',
    `  MATCH (t:${label})`,
    `  USING INDEX SEEK t:${label}(id)`,
    `  WHERE ${tops}`,
    `  MATCH ${path}`,
    '  WITH DISTINCT b',
    `  RETURN collect(b.id) AS ${list}`,
    '}',
  ];
}

/** Whether the row with an id is one of some, or stands below one. @param id an expression */
export function printIsBelow(model: Model, within: Within, id: string): string {
  const { label, tops, path } = partsOf(model, within);
  return `EXISTS { MATCH (b:${label} {id: ${id}}) MATCH ${path} WITH DISTINCT t WHERE ${tops} RETURN t }`;
}

function partsOf(model: Model, { of, up, param, many }: Within) {
  const [label = of] = typeNamed(model, of).labels;
  const steps = `[:${up.relationships.join('|')}*0..]`;
  return {
    label,
    tops: `t.id ${many ? 'IN' : '='} ${value(param)}`,
    path: up.direction === 'OUT' ? `(b)-${steps}->(t)` : `(b)<-${steps}-(t)`,
  };
}
