import { checkRules } from './checkRules.ts';
import { checkWarnings } from './checkWarnings.ts';
import type { LocatedFault } from './FileLocation.ts';
import type { Dossier } from './readDossier.ts';

/** Dossiers, and what was found by looking at them together, without a store. */
export interface Dossiers {
  readonly dossiers: readonly Dossier[];
  /** Everything that is wrong with any of them; nothing is recorded while there is any. */
  readonly faults: readonly LocatedFault[];
  /** What may be wrong, and is recorded as it is. */
  readonly warnings: readonly LocatedFault[];
}

/** Checks dossiers by every rule, beside each other. */
export function checkDossiers(dossiers: readonly Dossier[]): Dossiers {
  const byRules = dossiers.flatMap((dossier) =>
    checkRules(
      dossier,
      dossiers.filter((other) => keyOf(other) !== keyOf(dossier)),
    ),
  );
  return {
    dossiers,
    faults: [...dossiers.flatMap(({ faults }) => faults), ...codedTwice(dossiers), ...byRules],
    warnings: checkWarnings(dossiers),
  };
}

/** A coder reads a text once; another one may read it too. */
function codedTwice(dossiers: readonly Dossier[]): readonly LocatedFault[] {
  const first = new Map<string, Dossier>();
  return dossiers.flatMap((dossier): readonly LocatedFault[] => {
    const { slug, coder } = dossier;
    if (slug === null) return [];
    const known = first.get(keyOf(dossier));
    first.set(keyOf(dossier), known ?? dossier);
    if (!known) return [];
    const message = `The document "${slug}" is already that of ${known.locate(['document']).file}, by the same coder "${coder}". Give each document a slug of its own, and who else codes the same one another \`coder\`.`;
    const at = ['document', 'slug'];
    return [{ rule: 'documentSlugIsUnique', message, at, ...dossier.locate(at) }];
  });
}

/** What one coder read in one document. */
function keyOf({ slug, coder }: Dossier): string {
  return `${slug} ${coder}`;
}
