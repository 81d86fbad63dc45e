import type { Command, Declare } from '../commands/Command.ts';
import { namedClaims } from '../commands/namedClaims.ts';
import { callingClaims } from '../commands/restatedClaims.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Coded } from './codedClaims.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, keptDeclaration, readDeclaration } from './declarationRow.ts';
import { renewRecords } from './renewRecords.ts';

/**
 * Writes the declarations of the commands, removes those that are taken back, and writes each record as its remaining
 * declarations have it. Gives the records that no document declares any longer: something may refer to them.
 *
 * @param coded the claims that the commands record, which declarations may call by their names
 * @param takenBack rows of declarations that the commands do not repeat
 */
export async function writeRecords(
  draft: Draft,
  commands: readonly Command[],
  coded: readonly Coded[],
  takenBack: readonly Row[],
): Promise<readonly Row[]> {
  const rows = withClaimIds(commands, coded).map(keptDeclaration).map(declarationRow);
  draft.remove(takenBack);
  draft.put(rows);
  const gone = takenBack.map(readDeclaration);
  const touched = [...rows.map(readDeclaration), ...gone].map(({ type, slug }) => ({
    type,
    id: idOf(type, slug),
  }));
  await renewRecords(draft, touched, gone);

  const declared = await draft.find(
    'Declaration',
    'record',
    gone.map(({ type, slug }) => idOf(type, slug)),
  );
  const records = new Set(declared.map(({ fields }) => String(fields.record)));
  const left = gone.filter(({ type, slug }) => !records.has(idOf(type, slug)));
  const undeclared: Row[] = [];
  for (const [type, ofType] of Map.groupBy(left, (one) => one.type)) {
    const ids = ofType.map(({ slug }) => idOf(type, slug));
    undeclared.push(...(await draft.get(type, ids)));
  }
  return undeclared;
}

/** The declarations of commands, in which claims that the same coder records are called by their ids. */
function withClaimIds(commands: readonly Command[], coded: readonly Coded[]): readonly Declare[] {
  const named = namedClaims(coded.map(({ claim }) => claim));
  const ids = new Map(coded.map(({ id, claim }) => [claim, id]));
  return commands.flatMap((c) => {
    if (c.do !== 'declare') return [];
    const { document, coder } = c;
    const idOfClaim = (name: string) => {
      const claim = document === null ? undefined : named({ document, recordedBy: coder }, name);
      return (claim && ids.get(claim)) ?? name;
    };
    return [callingClaims(c, idOfClaim)];
  });
}
