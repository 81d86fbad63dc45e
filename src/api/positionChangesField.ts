import { decodeCursor, encodeCursor } from '../cursor.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import { DEFAULT_FIRST } from '../plan/Limits.ts';
import { type FoundChange, type FoundStance, findPositionChanges } from '../positions/findPositionChanges.ts';
import { idOf } from '../schema/idOf.ts';
import { badArgument } from './badArgument.ts';
import { type MovingClaims, movingClaims } from './movingClaims.ts';
import type { Given, TabulatedField } from './TabulatedField.ts';

const FIELD = 'positionChanges';
const MOST = 200;

/** `positionChanges`: whose stance moved, from what to what, and which words show it. */
export const positionChangesField: TabulatedField = {
  narrow: 'Narrow it by filter: { actor: … }, { target: … } or { issue: … }.',
  async compute(rows, given) {
    const { axis, since, until } = spanOf(given);
    const moving = movingClaims(rows);
    const dayOf = ({ day, knownAt }: FoundChange) => (axis === 'KNOWN' ? knownAt.slice(0, 10) : day);
    const changes = findPositionChanges(moving.claims)
      .map((change) => ({ change, key: axis === 'KNOWN' ? newestFirst(change) : change.order }))
      .filter(({ change }) => {
        const day = dayOf(change);
        if (day === null) return since === null && until === null;
        return (since === null || day >= since) && (until === null || day <= until);
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const list = `PositionChange ${axis}`;
    const behind = changes.filter(({ key }) => key > afterOf(list, given));
    const edges = behind.slice(0, firstOf(given)).map(({ change, key }) => ({
      cursor: encodeCursor(list, key),
      node: shownChange(change, moving),
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: behind.length > edges.length,
        hasPreviousPage: behind.length < changes.length,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: changes.length,
    };
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

/** What the filter says of the time, as the first and the last of its days. Throws BAD_ARGUMENT. */
function spanOf({ filter }: Given) {
  const given: Given = typeof filter === 'object' && filter !== null ? { ...filter } : {};
  const dayOf = (name: 'since' | 'until') => {
    const text = given[name];
    if (text === undefined || text === null) return null;
    const days = typeof text === 'string' ? edtfDays(text) : null;
    if (!days)
      throw badArgument(FIELD, `filter.${name}`, text, 'a date in EDTF (ISO 8601-2), such as 2025-08-22');
    return name === 'since' ? days.first : days.last;
  };
  return {
    axis: given.axis === 'KNOWN' ? 'KNOWN' : 'SAID',
    since: dayOf('since'),
    until: dayOf('until'),
  } as const;
}

function firstOf({ first }: Given): number {
  if (first === undefined || first === null) return DEFAULT_FIRST;
  if (typeof first === 'number' && first >= 0 && first <= MOST) return first;
  throw badArgument(FIELD, 'first', first, `a whole number from 0 to ${MOST}`);
}

function afterOf(list: string, { after }: Given): string {
  if (after === undefined || after === null) return '';
  const key = typeof after === 'string' ? decodeCursor(list, after) : null;
  if (key !== null) return key;
  throw badArgument(FIELD, 'after', after, 'a cursor that this same list gave, unchanged');
}

/** An ascending key of what was learned last. */
function newestFirst({ knownAt, order }: FoundChange): string {
  return `${knownAt.replace(/\d/g, (digit) => String(9 - Number(digit)))} ${order}`;
}
