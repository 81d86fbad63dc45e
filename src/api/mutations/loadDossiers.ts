import { commandsOf } from '../../dossier/commandsOf.ts';
import { locateFault } from '../../dossier/locateFault.ts';
import type { Dossier } from '../../dossier/readDossier.ts';
import { DemarcheError, type Fault } from '../../errors.ts';
import { type DossierInput, dossierFault, readDossierInputs } from '../../inputs/dossierInputs.ts';
import { tooLarge, tooMany } from '../../inputs/InputLimits.ts';
import { firstStatus } from '../../rights/firstStatus.ts';
import { hasRole } from '../../rights/Role.ts';
import { idOf } from '../../schema/idOf.ts';
import type { Author, Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.loadDossiers`, as the schema has them. */
interface Given {
  readonly dossiers: readonly DossierInput[];
  readonly key?: string | null;
}

/** `Mutation.loadDossiers`: dossiers as the command line loads them. */
export async function loadDossiers(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'CODE');
  const { review, documentLimit } = context.writing;
  const more = [
    ...tooMany('dossiers', given.dossiers.length, ['dossiers']),
    ...given.dossiers.flatMap((one, i) =>
      (['article', 'dossier'] as const).flatMap((text) =>
        tooLarge(one[text], documentLimit, ['dossiers', i, text]),
      ),
    ),
  ];
  if (more.length > 0) return refused(more);
  const { dossiers, faults } = readDossierInputs(given.dossiers);
  refuseOthers(author, dossiers);
  const { commands, locate } = commandsOf(dossiers);
  const status = firstStatus(author.role, review);
  return write(context, author, {
    ...{ kind: 'loadDossiers', given, note: null },
    // What has faults by itself would only lead to further ones.
    commands: faults.length > 0 ? [] : commands.map((c) => (c.do === 'recordClaim' ? { ...c, status } : c)),
    known: faults.map(dossierFault),
    placed: (fault: Fault) =>
      typeof fault.at[0] === 'number' ? dossierFault(locateFault(fault, locate)) : fault,
    recorded: () => ({
      documents: dossiers.flatMap(({ slug }) => (slug === null ? [] : [idOf('Document', slug)])),
    }),
  });
}

/** Throws FORBIDDEN where somebody who may not decide on others' claims loads what another one coded: it takes claims back. */
function refuseOthers({ name, role }: Author, dossiers: readonly Dossier[]): void {
  const coders = [...new Set(dossiers.map(({ coder }) => coder))].filter(
    (coder) => coder !== '' && coder !== name,
  );
  if (coders.length === 0 || hasRole(role, 'REVIEW')) return;
  const others = coders.map((coder) => `"${coder}"`).join(', ');
  throw new DemarcheError(
    'FORBIDDEN',
    `The key "${name}" has the role ${role} and loads dossiers of its own coder only: write "coder: ${name}" in place of ${others}, or ask for a key with the role REVIEW.`,
    { details: { role, needed: 'REVIEW' } },
  );
}
