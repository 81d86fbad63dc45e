import type { TabulatedRows } from '../plan/ReadPlan.ts';
import type { MovedClaim, MovingClaim, Turn } from '../positions/findPositionChanges.ts';
import { fieldsOf } from './fieldsOf.ts';
import { rowsIn } from './rowsIn.ts';

/** A claim as the schema shows it among what moved. */
export interface ShownWords {
  readonly id: string;
  readonly holderText: string | null;
  readonly document: string;
  readonly saidAt: string | null;
  readonly exact: readonly string[];
}

/** The accepted claims of which changes are found, and what is shown of them and of what they name. */
export interface MovingClaims {
  readonly claims: readonly MovingClaim[];
  /** By claims' ids, those that others supersede or are superseded by among them. */
  readonly words: ReadonlyMap<string, ShownWords>;
  /** By slug. */
  readonly actors: ReadonlyMap<string, { readonly slug: string; readonly name: string }>;
  readonly targets: ReadonlyMap<string, { readonly slug: string; readonly text: string }>;
}

/** What a store read of claims for `positionChanges`, by the selections of the schema. */
export function movingClaims(rows: TabulatedRows['rows']): MovingClaims {
  const words = new Map<string, ShownWords>();
  const actors = new Map<string, { slug: string; name: string }>();
  const targets = new Map<string, { slug: string; text: string }>();
  const moved = (row: Fields): MovedClaim => {
    const target = fieldsOf(row.target);
    const slug = String(target.slug);
    targets.set(slug, { slug, text: String(target.text) });
    const id = String(row.id);
    words.set(id, {
      id,
      ...{ holderText: textOrNull(row.holderText), saidAt: textOrNull(row.saidAt) },
      document: String(fieldsOf(row.document).slug),
      exact: exactOf(row.evidence),
    });
    const { stance, day, order } = row;
    return {
      ...{ id, stance: String(stance), target: slug, day: textOrNull(day), order: String(order) },
      acceptedAt: acceptedAt(row.decisions),
    };
  };
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
    return {
      ...claim,
      ...{ actor, turns, exact: exactOf(row.evidence), saidAt: textOrNull(row.saidAt) },
      ...{ former: row.tense === 'FORMER', hedged: row.hedged === true },
      reported: rowsIn(row.via).length > 0,
      supersededOn: later.map(({ by }) => textOrNull(fieldsOf(by).day)),
      supersedes: supersedes.map((one) => String(fieldsOf(one.claim).id)),
    };
  });
  return { claims, words, actors, targets };
}

type Fields = ReturnType<typeof fieldsOf>;

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

function exactOf(evidence: unknown): readonly string[] {
  return rowsIn(evidence).map(({ exact }) => String(exact));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
