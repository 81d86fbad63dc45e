import { isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';
import { didYouMean, type Fault, type Path, pathText } from '../errors.ts';
import { textFault } from '../evidence/textFault.ts';
import { isFree, resolved } from './dossierSchema.ts';
import type { Content } from './Entry.ts';
import type { LocatedFault } from './FileLocation.ts';
import type { JsonSchema } from './JsonSchema.ts';
import { keyOf, type Yaml } from './parseYaml.ts';
import type { YamlContent } from './resolveAliases.ts';

/** What was written as plain data, without the parts that do not fit the schema, and a fault for each of these. */
export interface Shaped {
  /** Undefined where it does not fit at all. */
  readonly value: Content | undefined;
  readonly faults: readonly (Fault | LocatedFault)[];
}

/** Compares a YAML node with the dossier's schema, in words for people. Everything that does not fit is a fault. */
export function checkShape(yaml: Yaml, written: unknown, against: JsonSchema, at: Path = []): Shaped {
  const node = yaml.resolve(written);
  const schema = resolved(against);
  if (schema.anyOf) return checkShape(yaml, written, fittingForm(node, schema.anyOf), at);
  const types = typesOf(schema);
  if (node === null && isAlias(written)) {
    return wrong(at, `There is no anchor "&${written.source}" for "*${written.source}".`);
  }
  if (node === null || !fits(node, types)) return wrong(at, describeWrongType(at, node, types));
  if (isMap(node)) return checkMap(yaml, node, schema, at);
  if (isSeq(node)) return checkList(yaml, node.items, schema, at);
  return checkScalar(node, schema, at);
}

/** Of several forms, the one with the type that was written, or else the first, which then says what is wrong. */
export function fittingForm(node: YamlContent | null, forms: readonly JsonSchema[]): JsonSchema {
  const fitting = forms.find((form) => node !== null && fits(node, typesOf(resolved(form))));
  return fitting ?? forms[0] ?? {};
}

function checkMap(yaml: Yaml, map: YAMLMap, schema: JsonSchema, at: Path): Shaped {
  const value: Record<string, Content> = {};
  const faults: (Fault | LocatedFault)[] = [];
  const firsts = new Map<string, Node | null>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    const here = [...at, key];
    const place = isScalar(pair.key) ? yaml.locationOf(pair.key) : yaml.locationOf(map);
    if (firsts.has(key)) {
      const first = firsts.get(key);
      const line = first ? yaml.locationOf(first).line : place.line;
      const message = `"${key}" stands here a second time, after line ${line}. Keep one of them, or rename one.`;
      faults.push({ rule: 'keyStandsOnce', at: here, message, ...place });
      continue;
    }
    firsts.set(key, isScalar(pair.key) ? pair.key : null);
    const field = fieldOf(schema, key);
    if (field === null) {
      const message = `${nameOf(schema)} has no field "${key}".${hint(key, schema, map, pair.value)}`;
      faults.push({ rule: 'fieldIsKnown', at: here, message });
      continue;
    }
    if (schema.propertyNames) {
      const name = checkScalar(new Scalar(key), resolved(schema.propertyNames), here);
      faults.push(...name.faults);
    }
    const shaped = checkShape(yaml, pair.value, field, here);
    faults.push(...shaped.faults);
    if (shaped.value !== undefined) value[key] = shaped.value;
  }
  for (const key of schema.required ?? []) {
    if (firsts.has(key)) continue;
    const meaning = resolved(schema.properties?.[key] ?? {}).description ?? '';
    const message = `${nameOf(schema)} needs "${key}". ${meaning}`;
    faults.push({ rule: 'fieldIsThere', at: [...at, key], message });
  }
  return { value, faults };
}

/** What a field of this name may hold, or null where there is none. */
export function fieldOf(schema: JsonSchema, key: string): JsonSchema | null {
  const own = Object.hasOwn(schema.properties ?? {}, key);
  const field = own ? schema.properties?.[key] : schema.additionalProperties;
  return field === undefined || typeof field === 'boolean' ? null : field;
}

function checkList(yaml: Yaml, items: readonly unknown[], schema: JsonSchema, at: Path): Shaped {
  if (items.length < (schema.minItems ?? 0)) return wrong(at, `${lastOf(at)} is an empty list.`);
  const shaped = items.map((item, i) => checkShape(yaml, item, schema.items ?? {}, [...at, i]));
  // An item that does not fit leaves a gap, so that the others keep their index.
  return { value: shaped.map(({ value }) => value ?? null), faults: shaped.flatMap(({ faults }) => faults) };
}

function checkScalar(scalar: Scalar, schema: JsonSchema, at: Path): Shaped {
  const { value } = scalar;
  if (typeof value === 'boolean') return { value, faults: [] };
  if (typeof value === 'number' && !typesOf(schema).includes('string')) {
    if (!Number.isFinite(value)) return wrong(at, describeWrongType(at, scalar, typesOf(schema)));
    const least = schema.minimum ?? value;
    if (value >= least) return { value, faults: [] };
    return wrong(at, `${lastOf(at)} is ${value}. It must be ${least} or more.`);
  }
  const written = typeof value === 'string' ? value : (scalar.source ?? String(value));
  // Block scalars end in a line break, whoever wrote them.
  const text = isFree(schema) && scalar.type?.startsWith('BLOCK') ? written.trimEnd() : written;
  const broken = textFault(text);
  if (broken !== null) return wrong(at, `${lastOf(at)} ${broken}. Write it without.`);
  if (schema.enum && !schema.enum.includes(text)) {
    const message = `"${text}" is no ${schema.title ?? lastOf(at)} that we know.${didYouMean(text, schema.enum)} It is one of ${schema.enum.join(', ')}.`;
    return { value: undefined, faults: [{ rule: 'valueIsKnown', at, message }] };
  }
  const fits = schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text);
  if (fits && text.length <= (schema.maxLength ?? text.length)) return { value: text, faults: [] };
  const subject = text.trim() === '' ? lastOf(at) : `"${text}"`;
  return wrong(at, `${subject} ${schema.errorMessage ?? 'does not fit'}.`);
}

function wrong(at: Path, message: string): Shaped {
  return { value: undefined, faults: [{ rule: 'valueFits', at, message }] };
}

function typesOf(schema: JsonSchema): readonly string[] {
  if (schema.enum) return ['string'];
  return typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
}

/** Whether a node has one of the types of JSON Schema, for which a whole number is a number too. */
function fits(node: YamlContent, types: readonly string[]): boolean {
  const type = typeOf(node);
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function typeOf(node: YamlContent): string {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const { value } = node;
  if (value === null) return 'nothing';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

const PLAIN: Readonly<Record<string, string>> = {
  object: 'fields, such as { name: Tam Okoye }',
  array: 'a list, such as [a, b]',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  nothing: 'nothing',
};

function describeWrongType(at: Path, node: YamlContent | null, types: readonly string[]): string {
  const given = node === null ? 'nothing' : typeOf(node);
  const source = isScalar(node) ? ` "${node.source ?? String(node.value)}"` : '';
  if (given === 'nothing' && at.length === 0) return 'The dossier is empty. It begins with document:.';
  if (isScalar(node) && given === 'nothing' && node.source === '') {
    return node.comment
      ? `${lastOf(at)} is empty, for "#${node.comment}" is a comment to YAML. Put it in quotation marks if it is text.`
      : `${lastOf(at)} is empty. Give it a value, or leave it out.`;
  }
  if (types.includes('string') && source !== '') {
    // Of the tags that YAML knows, `!!timestamp` and `!!binary` make something that is no text.
    const asRead = given === 'object' ? 'a moment or as bytes' : PLAIN[given];
    return `${lastOf(at)} must be text, and YAML reads${source} as ${asRead}. Put it in quotation marks.`;
  }
  if (isScalar(node) && given === 'nothing') {
    return `${lastOf(at)} is ${source.trim()}, which is nothing to YAML. Give it a value, or leave it out.`;
  }
  const expected = types.map((type) => PLAIN[type] ?? type).join(' or ');
  return `${lastOf(at)} must be ${expected}, and is ${source === '' ? (PLAIN[given] ?? given) : source.trim()}.`;
}

function hint(key: string, schema: JsonSchema, map: YAMLMap, value: unknown): string {
  const known = Object.keys(schema.properties ?? {});
  const near = didYouMean(key, known);
  if (near !== '') return near;
  // `{ quote: She said, hello }` is read as two fields, the second without a value.
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  if (map.flow && isEmpty) return ' Within { } a text with a comma needs quotation marks.';
  return ` It may have ${known.join(', ')}.`;
}

function nameOf(schema: JsonSchema): string {
  const title = schema.title ?? 'this';
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** The last name of a path, with the indexes behind it: `stance` of `claims[3].stance`, `claims[3]` of itself. */
function lastOf(at: Path): string {
  const named = at.findLastIndex((step) => typeof step === 'string' && /^[\w-]+$/.test(step));
  return pathText(at.slice(Math.max(0, named))) || 'The dossier';
}
