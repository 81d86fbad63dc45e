import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Operation } from './Operation.ts';
import type { ActorName } from './subjects.ts';

export interface ComparedAnswer {
  readonly first: ActorName | null;
  readonly second: ActorName | null;
}

/** The names of two actors; null where nothing has the slug. */
export const compared: Operation<ComparedAnswer, { readonly first: string; readonly second: string }> = {
  text: `query Compared($first: String!, $second: String!) {
  first: actor(slug: $first) { slug name named }
  second: actor(slug: $second) { slug name named }
}`,
};

/** Asks for the first two of the actors that an address names. */
export function comparedCall([first = '', second = '']: readonly string[]): OperationCall {
  return { query: compared.text, variables: { first, second } };
}

interface ActorsNamedAnswer {
  readonly actors: { readonly nodes: readonly (ActorName & { readonly description: string | null })[] };
}

/** Actors whose name or alias begins with words: for choosing one while typing. */
export const actorsNamed: Operation<ActorsNamedAnswer, { readonly words: string }> = {
  text: `query ActorsNamed($words: String!) {
  actors(first: 12, filter: { text: $words }) { nodes { slug name named description } }
}`,
};
