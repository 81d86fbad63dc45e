import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import { findNewStances, type NewStance } from '../positions/findNewStances.ts';
import { type FoundChange, findPositionChanges, type MovingClaim } from '../positions/findPositionChanges.ts';
import { textOrNull } from '../recording/textOrNull.ts';
import { idOf } from '../schema/idOf.ts';
import { claimsAround } from './claimsAround.ts';
import { claimsOfChanges } from './claimsOfChanges.ts';
import { fieldsOf } from './fieldsOf.ts';
import { findByActors } from './findByActors.ts';
import { movingClaims } from './movingClaims.ts';
import { pageInTime } from './pageInTime.ts';
import { rowsIn } from './rowsIn.ts';
import { shownConnection } from './shownConnection.ts';
import type { TabulatedField } from './TabulatedField.ts';

type Entry = ({ readonly kind: 'MOVED' } & FoundChange) | ({ readonly kind: 'NEW' } & NewStance);

/** `digest`: whose stance moved since a day, and who is new. */
export const digestField: TabulatedField = {
  narrow: 'Narrow it by filter: { issue: … }, { target: … } or { actor: … }.',
  async compute(rows, given, turn) {
    const { claims, actors } = movingClaims(rows);
    await turn();
    const entries = await findByActors(claims, entriesIn, turn);
    const { page, undated } = pageInTime({ field: 'digest', list: 'DigestEntry' }, entries, given);
    const words = wordsIn(rows, claimsOfChanges(page.items.map(({ item }) => item)));
    const shown = shownConnection(page, (entry) => ({
      ...{ kind: entry.kind, day: entry.day, knownAt: entry.knownAt, actor: actors.get(entry.actor) },
      ...(entry.kind === 'NEW' ? newEntry(entry, words) : movedEntry(entry, words)),
    }));
    return { ...shown, undated };
  },
};

function entriesIn(claims: readonly MovingClaim[]): readonly Entry[] {
  return [
    ...findPositionChanges(claims).map((change): Entry => ({ kind: 'MOVED', ...change })),
    ...findNewStances(claims).map((stance): Entry => ({ kind: 'NEW', ...stance })),
  ];
}

function movedEntry({ from, before, after, opposed, apparent, words: shown }: FoundChange, words: Words) {
  const by = words.turns.get(from[0] ?? '');
  const former = before.claims.flatMap((id) => words.claims.get(id)?.passages ?? []);
  return {
    id: idOf('DigestEntry', 'MOVED', ...from),
    question: words.questions.get((after ?? before).target) ?? null,
    ...{ before: stanceOf(before, words), after: after && stanceOf(after, words), opposed, apparent },
    words: apparent ? [] : (by ?? former.filter(({ exact }) => shown.includes(exact))),
  };
}

function newEntry({ actor, target, stance, claims }: NewStance, words: Words) {
  return {
    id: idOf('DigestEntry', 'NEW', actor, target, stance),
    question: words.questions.get(target) ?? null,
    ...{ before: null, after: stanceOf({ stance, target, claims }, words) },
    ...{ opposed: false, apparent: false, words: [] },
  };
}

/** What is shown of claims and of what they are on. */
interface Words {
  readonly claims: ReadonlyMap<string, ReturnType<typeof claimShown>>;
  /** By slug. */
  readonly targets: ReadonlyMap<
    string,
    { readonly type: string; readonly slug: string; readonly text: string }
  >;
  /** The question under which a target stands, by the target's slug. */
  readonly questions: ReadonlyMap<string, { readonly slug: string; readonly text: string }>;
  /** The passages that show a change of mind, by the supersession's id. */
  readonly turns: ReadonlyMap<string, readonly { readonly id: string; readonly exact: string }[]>;
}

function stanceOf({ stance, target, claims }: Pick<NewStance, 'stance' | 'target' | 'claims'>, words: Words) {
  return {
    stance,
    target: words.targets.get(target),
    claims: claims.flatMap((id) => words.claims.get(id) ?? []),
  };
}

/** What a store read of claims, and of those that they supersede or are superseded by. */
function wordsIn(rows: TabulatedRows['rows'], ids: ReadonlySet<string>): Words {
  const { claims: all, turns } = claimsAround(rows, ids);
  const targets = all.map(({ target }) => fieldsOf(target));
  return {
    turns: new Map(turns.map(({ id, evidence }) => [String(id), passagesIn(evidence)])),
    claims: new Map(all.map((row) => [String(row.id), claimShown(row)])),
    targets: new Map(
      targets.map(({ __typename, slug, text }) => [
        String(slug),
        { type: String(__typename), slug: String(slug), text: String(text) },
      ]),
    ),
    questions: new Map(
      targets.flatMap((target) => {
        const { slug, text } = target.__typename === 'Issue' ? target : fieldsOf(target.issue);
        return slug === undefined
          ? []
          : [[String(target.slug), { slug: String(slug), text: String(text) }] as const];
      }),
    ),
  };
}

function claimShown(row: TabulatedRows['rows'][number]) {
  const { slug, title, publishedAt } = fieldsOf(row.document);
  const [first] = rowsIn(row.evidence);
  return {
    ...{ id: String(row.id), text: String(row.text) },
    saidAt: textOrNull(row.saidAt),
    publishedAt: textOrNull(publishedAt),
    via: rowsIn(row.via).map(({ name }) => String(name)),
    document: String(title ?? first?.section ?? slug),
    passages: passagesIn(row.evidence),
  };
}

function passagesIn(evidence: unknown) {
  return rowsIn(evidence).map(({ id, exact }) => ({ id: String(id), exact: String(exact) }));
}
