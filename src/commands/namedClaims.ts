import type { Command, RecordClaim } from './Command.ts';

/** Whose names are meant: those that one coder gives in one document. */
type Naming = Pick<RecordClaim, 'document' | 'recordedBy'>;

/** Finds the claim that other claims of the same coder in the same document call by a name. Several dossiers may use one name. */
export type NamedClaims = (beside: Naming, name: string) => RecordClaim | undefined;

/** Claims by whose they are and their name. */
export function namedClaims(commands: readonly Command[]): NamedClaims {
  const dossiers = new Map<string, Map<string, RecordClaim>>();
  for (const c of commands) {
    if (c.do !== 'recordClaim' || c.name === null) continue;
    const claims = dossiers.get(keyOf(c)) ?? new Map<string, RecordClaim>();
    dossiers.set(keyOf(c), claims.set(c.name, c));
  }
  return (beside, name) => dossiers.get(keyOf(beside))?.get(name);
}

function keyOf({ document, recordedBy }: Naming): string {
  return `${document} ${recordedBy}`;
}
