import { commandsOf } from './dossier/commandsOf.ts';
import type { LocatedFault } from './dossier/FileLocation.ts';
import { locateFault } from './dossier/locateFault.ts';
import type { Dossier } from './dossier/readDossier.ts';
import { Draft } from './recording/Draft.ts';
import { examine } from './recording/examine.ts';
import { faultsOf, warningsOf } from './rules/inOrder.ts';
import type { Store } from './stores/Store.ts';

/** What a store has to say to dossiers. */
export interface StoreChecked {
  /** What loading them would be refused for. */
  readonly faults: readonly LocatedFault[];
  readonly warnings: readonly LocatedFault[];
  /** The records that the dossiers declare and others in the store declare too, with the slugs of their documents, or who declared them in none. */
  readonly shared: readonly { readonly slug: string; readonly documents: readonly string[] }[];
}

/**
 * Checks dossiers, of which none has a fault by itself, beside what is stored. Nothing is written.
 *
 * Throws the store's own errors.
 */
export async function checkAgainstStore(store: Store, dossiers: readonly Dossier[]): Promise<StoreChecked> {
  const { commands, locate } = commandsOf(dossiers);
  const { writing } = await store.transaction((transaction) => examine(new Draft(transaction), commands));
  const records = writing.stored.declarations.filter(({ type }) => type !== 'Document');
  const declared = Map.groupBy(records, ({ slug }) => slug);
  const own = new Set(commands.flatMap((c) => (c.do === 'declare' ? [c.slug] : [])));
  return {
    faults: faultsOf(writing).map((fault) => locateFault(fault, locate)),
    warnings: warningsOf(writing).map((warning) => locateFault(warning, locate)),
    shared: [...declared]
      .filter(([slug]) => own.has(slug))
      .map(([slug, by]) => ({
        slug,
        documents: [...new Set(by.map(({ document, coder }) => document ?? coder))].sort(),
      }))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
  };
}
