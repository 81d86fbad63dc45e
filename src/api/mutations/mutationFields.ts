import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../Call.ts';
import { addDocument } from './addDocument.ts';
import { decide } from './decide.ts';
import { declare } from './declare.ts';
import { eraseDocument } from './eraseDocument.ts';
import { leaveOut } from './leaveOut.ts';
import { loadDossiers } from './loadDossiers.ts';
import type { Mutation } from './Mutation.ts';
import { merge } from './merge.ts';
import { recordClaims } from './recordClaims.ts';
import { reviseDocument } from './reviseDocument.ts';
import { undoMerge } from './undoMerge.ts';

/** What answers each field of `Mutation`. */
export const mutationFields: Readonly<Record<string, GraphQLFieldResolver<unknown, Context>>> = {
  addDocument: field(addDocument),
  decide: field(decide),
  declare: field(declare),
  eraseDocument: field(eraseDocument),
  leaveOut: field(leaveOut),
  loadDossiers: field(loadDossiers),
  merge: field(merge),
  recordClaims: field(recordClaims),
  reviseDocument: field(reviseDocument),
  undoMerge: field(undoMerge),
};

/** What a store has of the answer is read once it is written. */
function field<Given>(mutation: Mutation<Given>): GraphQLFieldResolver<unknown, Context, Given> {
  return async (_root, given, context) => {
    const { recorded, ...answer } = await mutation(given, context);
    context.recorded?.(recorded);
    return answer;
  };
}
