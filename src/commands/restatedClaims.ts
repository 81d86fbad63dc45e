import type { Declare } from './Command.ts';
import type { Declaration } from './mergeDeclarations.ts';
import { isByClaims, writtenFields } from './writtenFields.ts';

/** The claims that a declaration says to be repeated by what it declares: by their names or ids. */
export function restatedClaims({ type, fields }: Pick<Declaration, 'type' | 'fields'>): readonly string[] {
  return writtenFields(type)
    .filter(isByClaims)
    .flatMap(({ name }) => {
      const claims = fields[name];
      return Array.isArray(claims) ? claims.map(String) : [];
    });
}

/** A declaration that calls claims otherwise: by their ids instead of their names. */
export function callingClaims(declared: Declare, idOfClaim: (name: string) => string): Declare {
  const called = writtenFields(declared.type)
    .filter(isByClaims)
    .flatMap(({ name }) => {
      const claims = declared.fields[name];
      return Array.isArray(claims) ? [[name, claims.map((claim) => idOfClaim(String(claim)))] as const] : [];
    });
  return { ...declared, fields: { ...declared.fields, ...Object.fromEntries(called) } };
}
