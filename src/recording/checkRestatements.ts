import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readAsOneWith, repetitionsIn } from './repetitions.ts';

/** What is wrong with some rows: a claim leads to the assertions that are declared to repeat it, and to no others. */
export async function checkRestatements(
  draft: Draft,
  rows: readonly Row[],
): Promise<readonly { readonly row: Row; readonly fault: string }[]> {
  const claims = rows.filter((row) => row.type === 'Claim');
  const repeating = await readAsOneWith(draft, claims.flatMap(restatedBy));
  const declarations = await draft.find('Declaration', 'record', repeating);
  const declared = new Set((await repetitionsIn(draft, declarations)).map(keyOf));
  const wrong = claims.flatMap((row) =>
    restatedBy(row)
      .filter((assertion) => !declared.has(keyOf({ claim: row.id, assertion })))
      .map((assertion) => ({ row, fault: `restatedBy leads to ${assertion}, which does not repeat it` })),
  );
  const wanted = await repetitionsIn(
    draft,
    rows.filter((row) => row.type === 'Declaration'),
  );
  const repeated = await draft.get(
    'Claim',
    wanted.map(({ claim }) => claim),
  );
  const leading = new Set(
    repeated.flatMap((row) => restatedBy(row).map((assertion) => keyOf({ claim: row.id, assertion }))),
  );
  const lacking = wanted
    .filter((one) => !leading.has(keyOf(one)))
    .map(({ row, claim }) => ({ row, fault: `repeats the claim ${claim}, which does not lead to it` }));
  return [...wrong, ...lacking];
}

function keyOf({ claim, assertion }: { readonly claim: string; readonly assertion: string }): string {
  return `${claim} ${assertion}`;
}

function restatedBy({ edges }: Row): readonly string[] {
  return [edges.restatedBy ?? []].flat();
}
