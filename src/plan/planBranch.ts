import { type FieldNode, isObjectType } from 'graphql';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { AskedField, Planning } from './Planning.ts';
import { planConditions } from './planConditions.ts';
import { planPage } from './planPage.ts';
import type { Branch, Selection } from './ReadPlan.ts';

/** Plans rows, and all that is asked of them. */
export function planBranch(planning: Planning, asked: AskedField): Branch {
  const { key, nodes, source, level } = asked;
  const { many, to } = asked.rows;
  planning.count.add(level);
  const conditions = planConditions(planning, asked);
  const select = (type: string, of: readonly FieldNode[]) => planSelections(planning, type, of, level);
  if (many === 'page') return planPage(planning, asked, conditions, select);
  const shapes = to.map((type) => ({ type, selections: select(type, nodes) }));
  return { kind: many, key, source, conditions, shapes };
}

/** What the nodes of a field ask of the rows of a type. */
function planSelections(
  planning: Planning,
  typeName: string,
  of: readonly FieldNode[],
  level: number,
): readonly Selection[] {
  const { model, schema, publicUrl } = planning.options;
  const stored = model.types.get(typeName);
  const object = schema.getType(typeName);
  if (!stored || !isObjectType(object)) throw new Error(`${typeName} is not stored, or not in the schema.`);
  const seen = new Set<string>();
  return Array.from(collectFields(planning.collecting, object, selectionSets(of)), ([key, nodes]) => {
    const name = nameOf(nodes);
    const stands = stored.fields.get(name);
    const field = object.getFields()[name];
    if (stands?.kind === 'edge' && field) {
      const source = { kind: 'edge', of: typeName, edge: stands } as const;
      return planBranch(planning, { key, nodes, field, rows: stands, source, level: level + 1 });
    }
    planning.count.addField(seen, name, level);
    if (name === '__typename') return { kind: 'typename', key };
    if (stands?.kind === 'scalar')
      return { kind: 'scalar', key, field: name, ...(stands.rows > 0 && { rows: stands.rows }) };
    if (stands?.kind === 'address')
      return { kind: 'address', key, prefix: publicUrl + stands.path, field: stands.field };
    throw new Error(`${typeName}.${name} is not stored.`);
  });
}
