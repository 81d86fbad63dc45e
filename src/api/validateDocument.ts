import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { introspectionIsBounded } from './introspectionIsBounded.ts';
import { refusal } from './refusal.ts';

const RULES = [...specifiedRules, introspectionIsBounded];

/** Everything that is wrong with a document; nothing where it may be executed. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, RULES).map((error) => refusal(error, 'GRAPHQL_VALIDATION_FAILED'));
}
