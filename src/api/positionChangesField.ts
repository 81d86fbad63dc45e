import { type FoundChange, type FoundStance, findPositionChanges } from '../positions/findPositionChanges.ts';
import { idOf } from '../schema/idOf.ts';
import { type MovingClaims, movingClaims } from './movingClaims.ts';
import { pageInTime } from './pageInTime.ts';
import { shownConnection } from './shownConnection.ts';
import type { TabulatedField } from './TabulatedField.ts';

/** `positionChanges`: whose stance moved, from what to what, and which words show it. */
export const positionChangesField: TabulatedField = {
  narrow: 'Narrow it by filter: { actor: … }, { target: … } or { issue: … }.',
  async compute(rows, given) {
    const moving = movingClaims(rows);
    const changes = findPositionChanges(moving.claims);
    const { page } = pageInTime({ field: 'positionChanges', list: 'PositionChange' }, changes, given);
    return shownConnection(page, (change) => shownChange(change, moving));
  },
};

function shownChange(change: FoundChange, { words, actors, targets }: MovingClaims) {
  const { from, actor, before, after, opposed, apparent, day, knownAt } = change;
  const shown = ({ stance, target, claims }: FoundStance) => ({
    stance,
    target: targets.get(target),
    claims: claims.flatMap((id) => words.get(id) ?? []),
  });
  return {
    ...{ id: idOf('PositionChange', ...from), actor: actors.get(actor), opposed, apparent, day, knownAt },
    ...{ before: shown(before), after: after && shown(after), words: change.words },
  };
}
