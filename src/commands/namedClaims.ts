import type { Command, RecordClaim } from './Command.ts';

/** Finds the claim that other claims on the same document call by a name. Several dossiers may use one name. */
export type NamedClaims = (document: string, name: string) => RecordClaim | undefined;

/** Claims by their document and name. */
export function namedClaims(commands: readonly Command[]): NamedClaims {
  const documents = new Map<string, Map<string, RecordClaim>>();
  for (const c of commands) {
    if (c.do !== 'recordClaim' || c.name === null) continue;
    const claims = documents.get(c.document) ?? new Map<string, RecordClaim>();
    documents.set(c.document, claims.set(c.name, c));
  }
  return (document, name) => documents.get(document)?.get(name);
}
