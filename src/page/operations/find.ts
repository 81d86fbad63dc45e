import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Address } from '../Address.ts';
import type { PageInfo } from './Operation.ts';

export type Found =
  | { readonly __typename: 'Actor'; readonly slug: string; readonly name: string }
  | {
      readonly __typename: 'Place';
      readonly name: string;
      readonly proposals: { readonly nodes: readonly { readonly slug: string; readonly text: string }[] };
    }
  | { readonly __typename: 'Issue' | 'Proposal' | 'Assertion'; readonly slug: string; readonly text: string }
  | {
      readonly __typename: 'Document';
      readonly slug: string;
      readonly title: string | null;
      readonly sections: readonly { readonly heading: string }[];
      readonly excerpt: {
        readonly start: number;
        readonly end: number;
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      } | null;
    }
  | {
      readonly __typename: 'Claim';
      readonly id: string;
      readonly text: string;
      readonly disputed: boolean;
      readonly saidAt: string | null;
      readonly via: readonly { readonly name: string }[];
      readonly document: FoundDocument;
      readonly evidence: readonly { readonly exact: string }[];
    }
  | {
      readonly __typename: 'Passage';
      readonly id: string;
      readonly exact: string;
      readonly document: FoundDocument;
    };

/** The text in which something was found. */
interface FoundDocument {
  readonly slug: string;
  readonly title: string | null;
  readonly sections: readonly { readonly heading: string }[];
}

/** Some of what was found of one type. */
export interface FoundGroup {
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
  readonly nodes: readonly Found[];
}

/** By type; only those that were asked for. */
export type FindAnswer = Partial<Readonly<Record<Found['__typename'], FoundGroup>>>;

const PARTS: Readonly<Record<Found['__typename'], string>> = {
  Actor: 'slug name',
  Place: 'name proposals(first: 20) { nodes { slug text } }',
  Issue: 'slug text',
  Proposal: 'slug text',
  Assertion: 'slug text',
  Document: 'slug title sections { heading } excerpt: found(words: $words) { start end exact prefix suffix }',
  Claim:
    'id text disputed saidAt via { name } document { slug title sections { heading } } evidence { exact }',
  Passage: 'id exact document { slug title sections { heading } }',
};

/** The types of what may be found, in the order in which they are shown. */
export const foundTypes = [
  'Actor',
  'Issue',
  'Proposal',
  'Assertion',
  'Place',
  'Claim',
  'Passage',
  'Document',
] as const satisfies readonly Found['__typename'][];

/** As many of each type as the field of the search offers, and as a page of results has; as many of one type alone. */
export const IN_FIELD = 3;
const IN_PAGE = 8;
const OF_ONE = 50;

interface Sought {
  readonly words: string;
  /** The first so many of each type. */
  readonly first: number;
}

/** Asks for words, wherever they stand: how many there are of each type, and the first of them. */
export function findCall({ words, first }: Sought): OperationCall {
  return { query: findText(foundTypes), variables: { words, first, after: null } };
}

/** Asks for what a page of results shows: each type, or a page of one. */
export function resultsCall({
  words,
  among,
  after,
}: Pick<Address, 'words' | 'among' | 'after'>): OperationCall | null {
  if (words === null) return null;
  if (among === null) return findCall({ words, first: IN_PAGE });
  return { query: findText([among]), variables: { words, first: OF_ONE, after } };
}

function findText(types: readonly Found['__typename'][]): string {
  const [only, another] = types;
  const name = another === undefined ? `Find${only}` : 'Find';
  const groups = types.map(
    (type) =>
      `  ${type}: search(query: $words, in: [${type.toUpperCase()}], first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { __typename ... on ${type} { ${PARTS[type]} } }
  }`,
  );
  return `query ${name}($words: String!, $first: Int, $after: String) {\n${groups.join('\n')}\n}`;
}
