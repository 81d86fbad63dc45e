import { edtfDays } from '../evidence/edtfDays.ts';
import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import type { MovedClaim, MovingClaim, Turn } from '../positions/findPositionChanges.ts';
import { textOrNull } from '../recording/textOrNull.ts';
import { exactOf } from './exactOf.ts';
import { fieldsOf } from './fieldsOf.ts';
import { rowsIn } from './rowsIn.ts';

/** The accepted claims of which changes are found, and who holds them. */
export interface MovingClaims {
  readonly claims: readonly MovingClaim[];
  /** By slug. */
  readonly actors: ReadonlyMap<string, { readonly slug: string; readonly name: string }>;
}

/** What a store read of claims for `positionChanges` and `digest`, by the selections of the schema. */
export function movingClaims(rows: TabulatedRows['rows']): MovingClaims {
  const actors = new Map<string, { slug: string; name: string }>();
  const claims = rows.map((row): MovingClaim => {
    const claim = moved(row);
    const holder = fieldsOf(row.holder);
    const actor = String(holder.slug);
    actors.set(actor, { slug: actor, name: String(holder.name) });
    const supersedes = rowsIn(row.supersedes);
    const later = rowsIn(row.supersededBy).filter(({ by }) => isAccepted(by));
    const turns = [
      ...supersedes
        .filter((one) => isAccepted(one.claim))
        .map((one): Turn => turnOf(one, moved(fieldsOf(one.claim)), claim)),
      ...later.map((one): Turn => turnOf(one, claim, moved(fieldsOf(one.by)))),
    ];
    const saidAt = textOrNull(row.saidAt);
    return {
      ...claim,
      ...{ actor, turns, exact: exactOf(row.evidence) },
      ...{ saidAt, said: saidAt === null ? null : edtfDays(saidAt) },
      ...{ former: row.tense === 'FORMER', hedged: row.hedged === true },
      reported: rowsIn(row.via).length > 0,
      supersededOn: later.map(({ by }) => textOrNull(fieldsOf(by).day)),
      supersedes: supersedes.map((one) => String(fieldsOf(one.claim).id)),
    };
  });
  return { claims, actors };
}

type Fields = ReturnType<typeof fieldsOf>;

function moved(row: Fields): MovedClaim {
  const { id, stance, day, order } = row;
  return {
    ...{ id: String(id), stance: String(stance), target: String(fieldsOf(row.target).slug) },
    ...{ day: textOrNull(day), order: String(order), acceptedAt: acceptedAt(row.decisions) },
  };
}

function turnOf(supersession: Fields, before: MovedClaim, after: MovedClaim): Turn {
  return { id: String(supersession.id), before, after, words: exactOf(supersession.evidence) };
}

function isAccepted(claim: unknown): boolean {
  return fieldsOf(claim).status === 'ACCEPTED';
}

/** When a claim that is accepted was so for the last time. */
function acceptedAt(decisions: unknown): string {
  const accepted = rowsIn(decisions).filter(({ status }) => status === 'ACCEPTED');
  return String(accepted.at(-1)?.at ?? '');
}
