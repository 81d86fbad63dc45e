import type { Ask } from '../diagrams/Ask.ts';
import { foldName } from '../evidence/foldName.ts';
import { foldWords } from '../evidence/foldWords.ts';
import { isSlug } from '../schema/isSlug.ts';
import { clip } from './clip.ts';
import { type NamedThing, nearestNames } from './nearestNames.ts';

/** What a model calls something: a slug, or a name. */
export interface Given {
  readonly kind: 'actor' | 'target' | 'document';
  readonly name: string;
}

/** What the graph does not have under a name, or has several times. */
export interface UnknownAnswer {
  readonly unknown: readonly {
    readonly given: string;
    readonly note: string;
    readonly nearest: readonly { readonly slug: string; readonly name: string }[];
  }[];
}

/** Code points of a name that are shown. */
const MOST_OF_NAME = 200;

/**
 * Answers a question about what was named. Slugs are taken as they are, so that they cost no question of their own; names
 * are looked up first. Which of several is meant is not guessed.
 *
 * @param work answers by slugs, in the order of what was given; null where the graph lacks one of them
 */
export async function bySlugOrName<Answer>(
  ask: Ask,
  given: readonly Given[],
  work: (slugs: readonly string[]) => Promise<Answer | null>,
): Promise<Answer | UnknownAnswer> {
  if (given.every(({ name }) => isSlug(name))) {
    const answer = await work(given.map(({ name }) => name));
    if (answer !== null) return answer;
  }
  const found = await lookUp(ask, given);
  const slugs = found.flatMap((things) => (things.length === 1 && things[0] ? [things[0].slug] : []));
  const answer = slugs.length === given.length ? await work(slugs) : null;
  if (answer !== null) return answer;
  const unknown = given.flatMap((one, i) =>
    found[i]?.length === 1 ? [] : [{ one, several: found[i] ?? [] }],
  );
  return {
    unknown: await Promise.all(
      unknown.map(async ({ one, several }) => ({
        given: one.name,
        note:
          several.length > 1
            ? `This is the name of ${several.length} ${one.kind}s; ask by slug.`
            : `The graph has no ${one.kind} of this name: nothing is recorded, which says nothing about what anybody thinks.`,
        nearest: (several.length > 1 ? several.slice(0, 10) : await near(ask, one)).map(shown),
      })),
    ),
  };
}

/** Those nearest to a name that nothing has. */
export async function near(ask: Ask, { kind, name }: Given): Promise<readonly NamedThing[]> {
  const beginnings = [...new Set(foldWords(name).map((word) => [...word].slice(0, 3).join('')))].slice(0, 4);
  const lists = beginnings.map((_, i) => `  begins${i}: ${LISTS[kind].replace('$V', `$begins${i}`)}`);
  const declared = beginnings.map((_, i) => `$begins${i}: String!`).join(', ');
  const query = `query Near${declared === '' ? '' : `(${declared})`} {\n${[...lists, ...FIRST[kind]].join('\n')}\n}`;
  const variables = Object.fromEntries(beginnings.map((beginning, i) => [`begins${i}`, beginning]));
  const answer = await ask<Readonly<Record<string, { readonly nodes: readonly Found[] }>>>({
    query,
    variables,
  });
  return nearestNames(
    name,
    Object.values(answer).flatMap(({ nodes }) => nodes.flatMap(thingsOf)),
  );
}

export function shown({ slug, names }: NamedThing) {
  return { slug, name: clip(names[0] ?? slug, MOST_OF_NAME) };
}

interface Found {
  readonly slug?: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly text?: string;
  readonly title?: string | null;
}

const NODES = {
  actor: 'nodes { slug name aliases }',
  document: 'nodes { slug title }',
  target: 'nodes { ... on Issue { slug text } ... on Proposal { slug text } ... on Assertion { slug text } }',
};

/** Things that have words. */
const LISTS: Readonly<Record<Given['kind'], string>> = {
  actor: `actors(first: 100, filter: { text: $V }) { ${NODES.actor} }`,
  document: `documents(first: 50, filter: { text: $V }) { ${NODES.document} }`,
  target: `search(first: 100, query: $V) { ${NODES.target} }`,
};

/** The first of all: all of them in a small graph. */
const FIRST: Readonly<Record<Given['kind'], readonly string[]>> = {
  actor: [`  actors(first: 100) { ${NODES.actor} }`],
  document: [`  documents(first: 100) { ${NODES.document} }`],
  target: ['issues', 'proposals', 'assertions'].map(
    (list) => `  ${list}(first: 100) { nodes { slug text } }`,
  ),
};

const BY_SLUG: Readonly<Record<Given['kind'], readonly string[]>> = {
  actor: ['actor(slug: $V) { slug }'],
  document: ['document(slug: $V) { slug }'],
  target: ['issue(slug: $V) { slug }', 'proposal(slug: $V) { slug }', 'assertion(slug: $V) { slug }'],
};

/** For each that was given, what has this slug, or else this name. */
async function lookUp(ask: Ask, given: readonly Given[]): Promise<readonly (readonly NamedThing[])[]> {
  const fields = given.flatMap(({ kind, name }, i) => [
    ...BY_SLUG[kind].map((field, j) => `  slug${i}x${j}: ${field.replace('$V', `$name${i}`)}`),
    // What has no words at all is no name.
    ...(foldWords(name).length === 0 ? [] : [`  named${i}: ${LISTS[kind].replace('$V', `$name${i}`)}`]),
  ]);
  const query = `query Names(${given.map((_, i) => `$name${i}: String!`).join(', ')}) {\n${fields.join('\n')}\n}`;
  const variables = Object.fromEntries(given.map(({ name }, i) => [`name${i}`, name]));
  const answer = await ask<Readonly<Record<string, Found | { readonly nodes: readonly Found[] } | null>>>({
    query,
    variables,
  });
  return given.map(({ kind, name }, i) => {
    const bySlug = BY_SLUG[kind].flatMap((_, j) => {
      const found = answer[`slug${i}x${j}`];
      return found && !('nodes' in found) ? thingsOf(found) : [];
    });
    if (bySlug.length > 0) return bySlug;
    const named = answer[`named${i}`];
    const things = named && 'nodes' in named ? named.nodes.flatMap(thingsOf) : [];
    return things.filter(({ names }) => names.some((one) => foldName(one) === foldName(name)));
  });
}

function thingsOf({ slug, name, aliases = [], text, title }: Found): readonly NamedThing[] {
  if (slug === undefined) return [];
  const called = name ?? text ?? title;
  return [{ slug, names: typeof called === 'string' ? [called, ...aliases] : aliases }];
}
