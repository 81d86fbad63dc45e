import type { Value } from '../plan/bindValues.ts';
import type { List, One, ReadPlan, Scalar, Selection } from '../plan/ReadPlan.ts';
import { edgeNamed } from '../schema/edgeNamed.ts';
import { storedType } from '../schema/graphModel.ts';

/** What positions are derived from, of a claim of any status. */
export interface ClaimOfPair {
  readonly id: string;
  /** What the claims of one actor on one target share. */
  readonly pair: string;
  readonly status: string;
  /** Null of a draft that leaves it to a person. */
  readonly stance: string | null;
  readonly tense: string;
  readonly hedged: boolean;
  readonly saidAt: string | null;
  readonly day: string | null;
  readonly order: string;
  readonly via: readonly { readonly id: string }[];
  readonly supersedes: readonly { readonly claim: { readonly id: string } }[];
  readonly supersededBy: readonly {
    readonly by: { readonly id: string; readonly status: string; readonly day: string | null };
  }[];
}

/**
 * The claims of some actors on some targets, whatever became of them, by one statement.
 *
 * @param read gives the JSON of the answer to a plan
 * @param pairs as `pairId` names them
 * @param most how many at most
 */
export async function readClaimsOfPairs(
  read: (plan: ReadPlan, values: readonly Value[]) => Promise<unknown>,
  pairs: readonly string[],
  most: number,
): Promise<readonly ClaimOfPair[]> {
  const answer = await read(PLAN, [pairs, most]);
  // The plan gives the answer its shape.
  return (answer as { readonly claims: { readonly nodes: readonly ClaimOfPair[] } }).claims.nodes;
}

function scalars(...fields: readonly string[]): readonly Scalar[] {
  return fields.map((field) => ({ kind: 'scalar', key: field, field }));
}

function along(
  kind: 'one' | 'list',
  type: string,
  name: string,
  selections: readonly Selection[],
): One | List {
  const edge = edgeNamed(storedType(type), name);
  const [far = ''] = edge.to;
  const source = { kind: 'edge', of: type, edge } as const;
  return { kind, key: name, source, conditions: [], shapes: [{ type: far, selections }] };
}

const SELECTIONS: readonly Selection[] = [
  ...scalars('id', 'pair', 'status', 'stance', 'tense', 'hedged', 'saidAt', 'day', 'order'),
  along('list', 'Claim', 'via', scalars('id')),
  along('list', 'Claim', 'supersedes', [along('one', 'Supersession', 'claim', scalars('id'))]),
  along('list', 'Claim', 'supersededBy', [
    along('one', 'Supersession', 'by', scalars('id', 'status', 'day')),
  ]),
];

const PLAN: ReadPlan = {
  roots: [
    {
      kind: 'page',
      key: 'claims',
      listOf: 'Claim',
      source: { kind: 'all' },
      conditions: [{ kind: 'oneOf', field: 'pair', param: 0 }],
      shapes: [{ type: 'Claim', selections: SELECTIONS }],
      first: 1,
      after: null,
      rows: true,
      parts: [{ kind: 'nodes', key: 'nodes', view: [[0, SELECTIONS.length]] }],
    },
  ],
};
