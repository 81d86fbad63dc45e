import type { Command, PutDocument } from '../commands/Command.ts';
import { documentDeclaration } from '../commands/documentDeclaration.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { recordKey } from '../commands/recordKey.ts';
import { recordsAbove } from '../commands/recordsAbove.ts';
import { restatedClaims } from '../commands/restatedClaims.ts';
import { statementKey } from '../commands/statementNames.ts';
import { pathText } from '../errors.ts';
import { faultsOf } from '../rules/inOrder.ts';
import { notYetTold } from '../rules/notYetTold.ts';
import type { Stored, StoredClaim, StoredRecord } from '../rules/Stored.ts';
import { writingOf } from '../rules/Writing.ts';
import type { LocatedFault } from './FileLocation.ts';
import { locateFault } from './locateFault.ts';
import type { Dossier } from './readDossier.ts';

/**
 * The faults of a dossier by the rules for all commands, without a store: the other dossiers count as what is stored,
 * and stored claims and documents that are named are assumed to exist. What is a fault of form is not reported a second time.
 */
export function checkRules(dossier: Dossier, others: readonly Dossier[]): readonly LocatedFault[] {
  const stored = storedBy(dossier, others);
  const faults = faultsOf(writingOf(dossier.commands, stored));
  return notYetTold(faults, dossier.faults).map((fault) => locateFault(fault, dossier.locate));
}

function storedBy(dossier: Dossier, others: readonly Dossier[]): Stored {
  const elsewhere = others.flatMap(({ commands }) => commands);
  const declared = elsewhere.filter((c) => c.do === 'declare');
  const put = elsewhere.filter((c) => c.do === 'putDocument');
  const stated = elsewhere.filter((c) => c.do === 'putOffice' || c.do === 'putTie');
  const records = new Map<string, StoredRecord>();
  for (const one of declared) {
    const key = recordKey(one.type, one.slug);
    const known = records.get(key);
    records.set(key, {
      type: known?.type ?? one.type,
      slug: one.slug,
      above: [...(known?.above ?? []), ...recordsAbove(one.fields).map((slug) => recordKey(one.type, slug))],
    });
  }
  return {
    documents: new Map([
      ...replacedBy(dossier.commands),
      ...put.map(({ slug, sha256, text }) => [slug, { slug, sha256, text }] as const),
    ]),
    records,
    declarations: [...declared, ...put.map(declarationOf)],
    claims: trusted(dossier.commands),
    replacing: put.flatMap(({ slug, replaces }) => (replaces === null ? [] : [{ slug, replaces }])),
    proposing: elsewhere
      .filter((c) => c.do === 'recordClaim')
      .filter((c) => c.stance === 'PROPOSES')
      .map(({ at, target, document, recordedBy, method, status }) => ({
        id: pathText(at),
        target,
        document,
        recordedBy,
        method,
        status,
      })),
    statements: stated.map((c) => ({ key: statementKey(c), coders: [c.coder], fields: { ...c } })),
  };
}

const declarations = new WeakMap<PutDocument, Declaration>();

/** The same for the same document, beside however many others it is looked at. */
function declarationOf(put: PutDocument): Declaration {
  const declaration = declarations.get(put) ?? documentDeclaration(put);
  declarations.set(put, declaration);
  return declaration;
}

/** The documents that are replaced; their texts are not known without a store. */
function replacedBy(commands: readonly Command[]): Stored['documents'] {
  return new Map(
    commands.flatMap((c) =>
      c.do === 'putDocument' && c.replaces !== null && c.replaces !== c.slug
        ? [[c.replaces, { slug: c.replaces, sha256: '', text: '' }] as const]
        : [],
    ),
  );
}

function trusted(commands: readonly Command[]): ReadonlyMap<string, StoredClaim> {
  const named = commands.flatMap((c) => {
    if (c.do === 'declare') return restatedClaims(c).map((id) => ({ id, holder: '', target: '' }));
    if (c.do !== 'recordClaim') return [];
    const { holder, target } = c;
    return c.supersedes.map(({ claim: id }) => ({ id, holder, target }));
  });
  return new Map(
    named
      .filter(({ id }) => /^[0-9a-f]{32}$/.test(id))
      .map((claim) => [claim.id, { ...claim, stance: 'SUPPORTS', status: 'ACCEPTED' }] as const),
  );
}
