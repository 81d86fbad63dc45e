import { type FieldDefinitionNode, type InputValueDefinitionNode, Kind } from 'graphql';
import { COMPARISONS, type Cut, type Model, type StoredType } from '../Model.ts';
import { Directive } from './Directive.ts';
import { namedType } from './namedType.ts';
import type { SchemaText } from './SchemaText.ts';

/** Cuts by input type and field; arguments of fields stand under `Type.field`. */
export function readCuts({ document }: SchemaText): Model['filters'] {
  const filters = new Map<string, Map<string, readonly Cut[]>>();
  const add = (owner: string, inputs: readonly InputValueDefinitionNode[] | undefined) => {
    for (const input of inputs ?? []) {
      const cuts = Directive.allNamed('where', input.directives).map(readCut);
      if (cuts.length === 0) continue;
      if (namedType(input.type) === 'DateTime')
        throw new Error(
          `schema.graphql: ${owner}.${input.name.value} takes a DateTime, which would be compared as text. Let it take EDTF.`,
        );
      const known = filters.get(owner) ?? new Map<string, readonly Cut[]>();
      filters.set(owner, known.set(input.name.value, cuts));
    }
  };
  for (const d of document.definitions) {
    if (d.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) add(d.name.value, d.fields);
    if (d.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const field of d.fields ?? []) add(`${d.name.value}.${field.name.value}`, field.arguments);
    }
  }
  return filters;
}

function readCut(where: Directive): Cut {
  const given = where.textOrNull('is') ?? 'EQUALS';
  const is = COMPARISONS.find((known) => known === given);
  if (!is) throw new Error(`schema.graphql: there is no comparison ${given}: ${COMPARISONS.join(', ')}.`);
  return {
    field: where.textOrNull('field') ?? '',
    of: where.textOrNull('of'),
    slugOf: where.textOrNull('slugOf'),
    is,
    default: where.textOrNull('default'),
  };
}

/** Refuses what cuts lists by something that their rows have not, before anybody asks for it. */
export function checkCuts(text: SchemaText, model: Pick<Model, 'filters' | 'types'>): void {
  for (const object of text.objects) {
    for (const field of object.fields ?? []) {
      const [rows] = text.concrete(text.reached(field.type).name);
      const type = rows === undefined ? undefined : model.types.get(rows);
      if (type) checkCutsOf(model, type, `${object.name.value}.${field.name.value}`, field);
    }
  }
}

function checkCutsOf(
  { filters, types }: Pick<Model, 'filters' | 'types'>,
  rows: StoredType,
  owner: string,
  field: FieldDefinitionNode,
): void {
  const owners = [owner, ...(field.arguments ?? []).map(({ type }) => namedType(type))];
  for (const name of owners) {
    for (const [input, cuts] of filters.get(name) ?? []) {
      for (const cut of cuts) {
        const edge = rows.fields.get(cut.of ?? '');
        const far =
          edge?.kind === 'edge' && edge.via.kind === 'key' ? types.get(edge.to[0] ?? '') : undefined;
        const has = cut.of === null ? rows : far;
        if (!['WORDS', 'TYPE'].includes(cut.is) && !has?.fields.has(cut.field))
          throw new Error(
            `schema.graphql: ${name}.${input} cuts ${rows.name} by "${[cut.of ?? [], cut.field].flat().join('.')}", which it has not.`,
          );
      }
    }
  }
}
