import { type FieldNode, getNamedType, isObjectType } from 'graphql';
import type { ExcerptField } from '../schema/Model.ts';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { AskedField, Planning } from './Planning.ts';
import { planConditions } from './planConditions.ts';
import { planPage } from './planPage.ts';
import { planView } from './planView.ts';
import type { Branch, Excerpt, Selection } from './ReadPlan.ts';

/** Plans rows, and all that is asked of them. */
export function planBranch(planning: Planning, asked: AskedField): Branch {
  const { key, nodes, source, level } = asked;
  const { many, to } = asked.rows;
  planning.count.add(level);
  const conditions = planConditions(planning, asked);
  const view = planning.options.model.views.get(asked.rows.toName);
  const select = (type: string, of: readonly FieldNode[]) =>
    view
      ? planView(planning, view, of, (nodes, inner) => planSelections(planning, type, nodes, inner), level)
      : planSelections(planning, type, of, level);
  if (many === 'page') return planPage(planning, asked, conditions, select);
  const shapes = to.map((type) => ({ type, selections: select(type, nodes) }));
  return { kind: many, key, source, conditions, shapes };
}

function planExcerpt(
  planning: Planning,
  asked: Pick<AskedField, 'key' | 'nodes' | 'field' | 'level'>,
  { of, rows }: ExcerptField,
): Excerpt {
  const { key, nodes, field, level } = asked;
  const object = getNamedType(field.type);
  if (!isObjectType(object)) throw new Error(`${field.name} does not lead to an object.`);
  planning.count.add(level);
  const seen = new Set<string>();
  const parts = Array.from(
    collectFields(planning.collecting, object, selectionSets(nodes)),
    ([partKey, group]) => {
      planning.count.addField(seen, nameOf(group), level);
      return { key: partKey, field: nameOf(group) };
    },
  );
  const words = planning.argument(asked, ['words'], { kind: 'words' });
  return { kind: 'excerpt', key, field: of, words, rows, parts };
}

/** What the nodes of a field ask of the rows of a type. */
export function planSelections(
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
    if (stands?.kind === 'excerpt' && field)
      return planExcerpt(planning, { key, nodes, field, level: level + 1 }, stands);
    planning.count.addField(seen, name, level);
    if (name === '__typename') return { kind: 'typename', key };
    if (stands?.kind === 'scalar')
      return { kind: 'scalar', key, field: name, ...(stands.rows > 0 && { rows: stands.rows }) };
    if (stands?.kind === 'address')
      return { kind: 'address', key, prefix: publicUrl + stands.path, field: stands.field };
    throw new Error(`${typeName}.${name} is not stored.`);
  });
}
