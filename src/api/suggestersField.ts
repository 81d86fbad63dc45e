import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from './Call.ts';
import { requireRole } from './requireRole.ts';

/** `Query.suggesters`: by what claims are suggested here. */
export const suggestersField: GraphQLFieldResolver<unknown, Context> = (_root, _given, context) => {
  requireRole(context, 'SUGGEST');
  context.answeredPersonally?.();
  const { suggesting } = context;
  if (!suggesting) return [];
  const { model } = suggesting;
  const rules = { by: 'RULES', model: null, host: null };
  return model === null ? [rules] : [rules, { by: 'MODEL', model: model.name, host: model.host }];
};
