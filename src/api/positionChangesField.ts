import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import { type FoundChange, type FoundStance, findPositionChanges } from '../positions/findPositionChanges.ts';
import { textOrNull } from '../recording/textOrNull.ts';
import { idOf } from '../schema/idOf.ts';
import { claimsAround } from './claimsAround.ts';
import { claimsOfChanges } from './claimsOfChanges.ts';
import { exactOf } from './exactOf.ts';
import { fieldsOf } from './fieldsOf.ts';
import { findByActors } from './findByActors.ts';
import { type MovingClaims, movingClaims } from './movingClaims.ts';
import { pageInTime } from './pageInTime.ts';
import { shownConnection } from './shownConnection.ts';
import type { TabulatedField } from './TabulatedField.ts';

/** `positionChanges`: whose stance moved, from what to what, and which words show it. */
export const positionChangesField: TabulatedField = {
  narrow: 'Narrow it by filter: { actor: … }, { target: … } or { issue: … }.',
  async compute(rows, given, turn) {
    const { claims, actors } = movingClaims(rows);
    await turn();
    const changes = await findByActors(claims, findPositionChanges, turn);
    const { page } = pageInTime({ field: 'positionChanges', list: 'PositionChange' }, changes, given);
    const words = wordsIn(rows, claimsOfChanges(page.items.map(({ item }) => item)));
    return shownConnection(page, (change) => shownChange(change, actors, words));
  },
};

function shownChange(change: FoundChange, actors: MovingClaims['actors'], { claims, targets }: Words) {
  const { from, actor, before, after, opposed, apparent, day, knownAt } = change;
  const shown = ({ stance, target, claims: ids }: FoundStance) => ({
    stance,
    target: targets.get(target),
    claims: ids.flatMap((id) => claims.get(id) ?? []),
  });
  return {
    ...{ id: idOf('PositionChange', ...from), actor: actors.get(actor), opposed, apparent, day, knownAt },
    ...{ before: shown(before), after: after && shown(after), words: change.words },
  };
}

type Words = ReturnType<typeof wordsIn>;

/** What is shown of claims by their ids, and of what they are on by its slug. */
function wordsIn(rows: TabulatedRows['rows'], ids: ReadonlySet<string>) {
  const { claims: all } = claimsAround(rows, ids);
  const targets = all.map(({ target }) => fieldsOf(target));
  return {
    claims: new Map(all.map((row) => [String(row.id), claimShown(row)])),
    targets: new Map(
      targets.map(({ slug, text }) => [String(slug), { slug: String(slug), text: String(text) }]),
    ),
  };
}

function claimShown(row: TabulatedRows['rows'][number]) {
  const document = fieldsOf(row.document);
  return {
    ...{ id: String(row.id), holderText: textOrNull(row.holderText), saidAt: textOrNull(row.saidAt) },
    document: String(document.slug),
    publishedAt: textOrNull(document.publishedAt),
    exact: exactOf(row.evidence),
  };
}
