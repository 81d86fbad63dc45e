import type { GraphQLFieldResolver } from 'graphql';
import { firstStatus } from '../rights/firstStatus.ts';
import type { Role } from '../rights/Role.ts';
import type { Context } from './Call.ts';

interface Viewer {
  readonly name: string;
  readonly role: Role;
  readonly reviewed: boolean;
}

/** `Query.viewer`: who asks, as the key says; null without one. */
export const viewerField: GraphQLFieldResolver<unknown, Context> = (
  _root,
  _given,
  { call: { author }, writing, answeredPersonally },
): Viewer | null => {
  answeredPersonally?.();
  if (!author) return null;
  const { name, role } = author;
  return { name, role, reviewed: firstStatus(role, writing.review) === 'DRAFT' };
};
