import schema from './dossier.schema.json' with { type: 'json' };

/** As much of JSON Schema (draft 7) as the dossier's schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  /** What editors and we say of a text that `pattern` or `maxLength` refuses. */
  readonly errorMessage?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The one description of what a dossier may say: editors and `checkShape` read the same. */
export const dossierSchema: Schema = schema;

const definitions: Readonly<Record<string, Schema>> = schema.definitions;

/** The schema that a `$ref` leads to, under what is said beside it. */
export function resolved(one: Schema): Schema {
  const name = one.$ref?.replace('#/definitions/', '');
  if (name === undefined) return one;
  return { ...resolved(definitions[name] ?? {}), ...one };
}
