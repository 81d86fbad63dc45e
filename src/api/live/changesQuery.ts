import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getArgumentValues,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';
import { collectFields, selectionSets } from '../../plan/collectFields.ts';
import { fragmentsOf } from '../../plan/fragmentsOf.ts';
import { badArgument } from '../badArgument.ts';

/** A subscription as the query that reads a page of what it follows. */
export interface ChangesQuery {
  /** Asks `changes { edges { cursor node { … } } pageInfo { hasNextPage } }`. */
  readonly text: string;
  /** The variable that takes the cursor after which the page begins. */
  readonly cursor: string;
  /** The response key that the subscription has for a change. */
  readonly key: string;
  /** What it says of the change after which it begins; null where it does not. */
  readonly after: string | null;
}

/** The one field of Subscription. */
export const CHANGES = 'changes';

/** Changes that are read at once: few, because each may have thousands of rows below it. */
const PAGE = 20;

/**
 * Makes the query, so that what may be asked of a change, by whom and at what cost is what holds for all queries.
 *
 * @param document a valid one, of which `operation` is a subscription
 * @param variables as `getVariableValues` of graphql-js coerces them
 * Throws BAD_ARGUMENT where nothing is left to follow.
 */
export function changesQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ChangesQuery {
  const type = schema.getSubscriptionType();
  const field = type?.getFields()[CHANGES];
  if (!type || !field) throw new Error(`The schema has no subscription "${CHANGES}".`);
  const fragments = fragmentsOf(document);
  const collected = collectFields({ schema, fragments, variables }, type, [operation.selectionSet]);
  const [[key, nodes] = ['', []]] = collected;
  const [node] = nodes;
  if (!node) throw badArgument(CHANGES, 'if', false, 'what asks for it: a subscription has this one field');
  const { after = null } = getArgumentValues(field, node, variables);
  const given = (node.arguments ?? []).filter(({ name }) => name.value !== 'after');
  const asked = selectionSets(nodes).flatMap(({ selections }) => selections);
  // Those of the root are taken apart already.
  const others = [...fragments.values()].filter(
    ({ typeCondition }) => typeCondition.name.value !== type.name,
  );
  const used = new Set([...given, ...asked, ...others].flatMap(variablesIn));
  const defined = operation.variableDefinitions ?? [];
  const kept = defined.filter(({ variable }) => used.has(variable.name.value));
  const cursor = nameBeside(defined.map(({ variable }) => variable.name.value));
  const text = `query (${[...kept.map(print), `$${cursor}: String`].join(', ')}) {
  ${CHANGES}(${[...given.map(print), `first: ${PAGE}`, `after: $${cursor}`].join(', ')}) {
    edges { cursor node { ${asked.map(print).join('\n')} } }
    pageInfo { hasNextPage }
  }
}
${others.map(print).join('\n')}`;
  return { text, cursor, key, after: after === null ? null : String(after) };
}

function variablesIn(node: ASTNode): readonly string[] {
  const names: string[] = [];
  visit(node, {
    Variable({ name }) {
      names.push(name.value);
    },
  });
  return names;
}

/** One that is not among these. */
function nameBeside(names: readonly string[]): string {
  let name = 'cursor';
  while (names.includes(name)) name += '_';
  return name;
}
