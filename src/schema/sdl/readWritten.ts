import { type FieldDefinitionNode, Kind } from 'graphql';
import { WRITTEN_FORMS, type Written } from '../Model.ts';
import { Directive } from './Directive.ts';
import type { SchemaText } from './SchemaText.ts';

/** How people write a field, or null where they do not. @param inherited what the stored interface says of it */
export function readWritten(
  text: SchemaText,
  owner: string,
  field: FieldDefinitionNode,
  inherited: FieldDefinitionNode | undefined,
): Written | null {
  const written =
    Directive.named('written', field.directives) ?? Directive.named('written', inherited?.directives);
  if (!written) return null;
  const name = `${owner}.${field.name.value}`;
  const given = written.textOrNull('form');
  const form = WRITTEN_FORMS.find((known) => known === given) ?? null;
  if (given !== form)
    throw new Error(`schema.graphql: ${name} is written in no known form: ${WRITTEN_FORMS.join(', ')}.`);
  const type = text.reached(field.type);
  const fallback = written.textOrNull('default');
  const required = written.value('required');
  const mayLack = field.type.kind !== Kind.NON_NULL_TYPE || type.many !== 'one' || fallback !== null;
  return {
    as: written.textOrNull('as') ?? field.name.value,
    under: written.textOrNull('under'),
    form,
    required: typeof required === 'boolean' ? required : !mayLack,
    default: type.name === 'Boolean' && fallback !== null ? fallback === 'true' : fallback,
    says: written.textOrNull('says') ?? describedIn(name, field, inherited),
  };
}

/** The description of a field, without the marks of code: editors show it as it is. */
function describedIn(
  name: string,
  field: FieldDefinitionNode,
  inherited: FieldDefinitionNode | undefined,
): string {
  const description = (field.description ?? inherited?.description)?.value;
  if (description === undefined)
    throw new Error(`schema.graphql: ${name} is @written and has neither a description nor \`says\`.`);
  return description.replaceAll('`', '');
}
