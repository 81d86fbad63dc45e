import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../Call.ts';
import { decide } from './decide.ts';
import type { Mutation } from './Mutation.ts';

/** What answers each field of `Mutation`. */
export const mutationFields: Readonly<Record<string, GraphQLFieldResolver<unknown, Context>>> = {
  decide: field(decide),
};

/** What a store has of the answer is read once it is written. */
function field<Given>(mutation: Mutation<Given>): GraphQLFieldResolver<unknown, Context, Given> {
  return async (_root, given, context) => {
    const { recorded, ...answer } = await mutation(given, context);
    context.recorded?.(recorded);
    return answer;
  };
}
