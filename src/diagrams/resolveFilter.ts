import { foldName } from '../evidence/foldName.ts';
import type { DiagramFilter, Named, Unknown } from './DiagramFilter.ts';
import type { OperationCall } from './OperationCall.ts';

type Parameter = Exclude<Unknown['parameter'], 'target'>;
const PARAMETERS: readonly Parameter[] = ['issue', 'actor', 'document'];

/** What the operation of `resolveQuery` answers with: a thing by its slug, or things of that name. */
export type ResolveAnswer = Readonly<Record<string, Found | null | Looked>>;

/** Things that may have a name, as far as they were looked through. */
interface Looked {
  readonly nodes: readonly Found[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

interface Found {
  readonly slug: string;
  /** Of an actor. */
  readonly name?: string;
  readonly aliases?: readonly string[];
  /** Of an issue. */
  readonly text?: string;
  /** Of a document. */
  readonly title?: string | null;
}

const BY_SLUG: Readonly<Record<Parameter, string>> = {
  issue: 'issue(slug: $V) { slug text }',
  actor: 'actor(slug: $V) { slug name }',
  document: 'document(slug: $V) { slug title }',
};
const BY_NAME: Readonly<Record<Parameter, string>> = {
  issue: 'issues(first: 200) { nodes { slug text } pageInfo { hasNextPage } }',
  actor: 'actors(first: 200, filter: { text: $V }) { nodes { slug name aliases } pageInfo { hasNextPage } }',
  document: 'documents(first: 200) { nodes { slug title } pageInfo { hasNextPage } }',
};

/** The operation that looks up what a filter names, by slug and by name, or null where it names nothing. */
export function resolveQuery(filter: DiagramFilter): OperationCall | null {
  const variables: Record<string, string> = {};
  const fields = PARAMETERS.flatMap((parameter) =>
    filter[parameter].flatMap((given, index) => {
      const variable = `${parameter}${index}`;
      variables[variable] = given;
      const named = parameter === 'actor' ? [`${variable}Named: ${put(BY_NAME[parameter], variable)}`] : [];
      return [`${variable}: ${put(BY_SLUG[parameter], variable)}`, ...named];
    }),
  );
  if (fields.length === 0) return null;
  const lists = (['issue', 'document'] as const)
    .filter((parameter) => filter[parameter].length > 0)
    .map((parameter) => `${parameter}Named: ${BY_NAME[parameter]}`);
  const declared = Object.keys(variables).map((name) => `$${name}: String!`);
  const body = [...fields, ...lists].map((field) => `  ${field}`).join('\n');
  return { query: `query DiagramNames(${declared.join(', ')}) {\n${body}\n}`, variables };
}

function put(field: string, variable: string): string {
  return field.replace('$V', `$${variable}`);
}

/**
 * What the filter names, by slugs and names, and whatever was not found, or found more than once: which of them is meant is not
 * guessed. A slug goes before a name; the same thing twice is once.
 */
export function readResolution(
  filter: DiagramFilter,
  answer: ResolveAnswer,
): Readonly<Record<Parameter, readonly Named[]>> & { readonly unknown: readonly Unknown[] } {
  const unknown: Unknown[] = [];
  const lookUp = (parameter: Parameter): Named[] => {
    const found = filter[parameter].flatMap((given, index) => {
      const bySlug = answer[`${parameter}${index}`];
      if (bySlug && 'slug' in bySlug) return [named(bySlug)];
      const list = answer[parameter === 'actor' ? `${parameter}${index}Named` : `${parameter}Named`];
      const looked = list && 'nodes' in list ? list : null;
      const matches = looked?.nodes.filter((node) => callsItself(node, given)) ?? [];
      const [match, another] = matches;
      // Another of that name may be among those that were not looked at.
      const tooMany = looked?.pageInfo.hasNextPage === true && another === undefined;
      if (match !== undefined && another === undefined && !tooMany) return [named(match)];
      const slugs = matches.map(({ slug }) => slug);
      unknown.push({ parameter, given, ...(another && { slugs }), ...(tooMany && { tooMany }) });
      return [];
    });
    return [...new Map(found.map((thing) => [thing.slug, thing])).values()];
  };
  return { issue: lookUp('issue'), actor: lookUp('actor'), document: lookUp('document'), unknown };
}

function named(found: Found): Named {
  return { slug: found.slug, name: found.name ?? found.text ?? found.title ?? found.slug };
}

function callsItself(found: Found, given: string): boolean {
  const names = [found.name, found.text, found.title, ...(found.aliases ?? [])];
  return names.some((name) => typeof name === 'string' && foldName(name) === foldName(given));
}
