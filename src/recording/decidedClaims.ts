import type { Command } from '../commands/Command.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import type { Fault } from '../errors.ts';
import { whoWhenWhy } from '../rules/decisionsInOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Coded } from './codedClaims.ts';
import { Decisions } from './Decisions.ts';
import type { Draft } from './Draft.ts';
import { LEFT } from './dossierNotes.ts';

/**
 * Claims that are recorded again although somebody took them back or rejected them, and those that are to correct
 * themselves. A dossier that is given whole may repeat what was decided on.
 */
export async function decidedClaims(
  draft: Draft,
  commands: readonly Command[],
  coded: readonly Coded[],
  whole: GivenWhole,
): Promise<readonly Fault[]> {
  const single = coded.filter(({ claim }) => !whole.of(idOf('Document', claim.document), claim.recordedBy));
  const ids = single.map(({ id }) => id);
  const stored = new Map((await draft.get('Claim', ids)).map((row) => [row.id, String(row.fields.status)]));
  const decisions = await Decisions.of(draft, [...stored.keys()], '');
  const corrected = new Set(
    commands.flatMap((c) =>
      c.do === 'decide' && c.replacedBy !== undefined ? [`${c.claim} ${c.replacedBy}`] : [],
    ),
  );
  return single.flatMap(({ id, claim: { at, name } }): readonly Fault[] => {
    const status = stored.get(id);
    if (corrected.has(`${id} ${name}`)) {
      const message = `The claim "${id}" says exactly this already. Say what is to be otherwise, or leave out \`replaces\`.`;
      return [{ rule: 'claimIsNotDecided', at: [...at, 'replaces'], message }];
    }
    const last = decisions.latest(id)?.fields;
    if (!last || (status !== 'RETRACTED' && status !== 'REJECTED') || last.note === LEFT) return [];
    const standing = {
      ...{ status, by: String(last.by), at: String(last.at) },
      note: typeof last.note === 'string' ? last.note : null,
    };
    const message = `This claim is there as "${id}", and is ${status}, ${whoWhenWhy(standing)}: recording it again does not change that. ${TO_DO[status]}`;
    return [{ rule: 'claimIsNotDecided', at, message }];
  });
}

const TO_DO = {
  RETRACTED:
    'If it holds after all, record one that says so otherwise, for example with the words around its quotation or with a `text`.',
  REJECTED: 'Ask who reviews to accept it, or record what the words do show.',
} as const;
