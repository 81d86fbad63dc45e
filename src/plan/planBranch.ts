import { type FieldNode, type GraphQLField, isObjectType, type SelectionSetNode } from 'graphql';
import type { EdgeField } from '../schema/Model.ts';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { Planning } from './Planning.ts';
import { argumentConditions, fixedConditions } from './planConditions.ts';
import { type AskedPage, planPage } from './planPage.ts';
import type { Branch, Selection } from './ReadPlan.ts';

/** Rows that are asked for. */
export type AskedBranch =
  | ({ readonly many: 'page' } & AskedPage)
  | ({ readonly many: 'one' | 'list' } & Omit<AskedPage, 'toName' | 'field' | 'site'>);

/** Plans rows, and all that is asked of them. */
export function planBranch(planning: Planning, asked: AskedBranch): Branch {
  const { many, key, source, conditions, to, nodes, level } = asked;
  planning.count.add(level);
  const select = (type: string, sets: readonly SelectionSetNode[], at: number) =>
    planSelections(planning, type, sets, at);
  if (many === 'page') return planPage(planning, asked, select);
  const sets = selectionSets(nodes);
  const shapes = to.map((type) => ({ type, selections: select(type, sets, level) }));
  return { kind: many, key, source, conditions, shapes };
}

/** What selection sets ask of the rows of a type. */
function planSelections(
  planning: Planning,
  typeName: string,
  sets: readonly SelectionSetNode[],
  level: number,
): Selection[] {
  const { model, schema, publicUrl } = planning.options;
  const stored = model.types.get(typeName);
  const object = schema.getType(typeName);
  if (!stored || !isObjectType(object)) throw new Error(`${typeName} is not stored, or not in the schema.`);
  const selections: Selection[] = [];
  const seen = new Set<string>();
  for (const [key, nodes] of collectFields(planning.collecting, object, sets)) {
    const name = nameOf(nodes);
    const field = stored.fields.get(name);
    const definition = object.getFields()[name];
    if (field?.kind === 'edge' && definition) {
      selections.push(
        planEdge(planning, { of: typeName, edge: field, definition, key, nodes, level: level + 1 }),
      );
      continue;
    }
    planning.count.addField(seen, name, level);
    if (name === '__typename') selections.push({ kind: 'typename', key });
    else if (field?.kind === 'scalar')
      selections.push({ kind: 'scalar', key, field: name, ...(field.rows > 0 && { rows: field.rows }) });
    else if (field?.kind === 'address')
      selections.push({ kind: 'address', key, prefix: publicUrl + field.path, field: field.field });
    else throw new Error(`${typeName}.${name} is not stored.`);
  }
  return selections;
}

interface AskedEdge {
  readonly of: string;
  readonly edge: EdgeField;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly level: number;
}

function planEdge(planning: Planning, { of, edge, definition, key, nodes, level }: AskedEdge): Branch {
  const { many, to, toName } = edge;
  const source = { kind: 'edge', of, edge } as const;
  const fixed = fixedConditions(planning, edge);
  const asked = { key, source, to, nodes, level };
  if (many !== 'page') return planBranch(planning, { many, ...asked, conditions: fixed });
  const [node] = nodes;
  if (!node) throw new Error('An empty group.');
  const site = planning.site(node, definition);
  const cutting = { to, owner: `${of}.${edge.name}`, field: definition, site };
  const conditions = [...fixed, ...argumentConditions(planning, cutting)];
  return planBranch(planning, { many, ...asked, conditions, toName, field: definition, site });
}
