import { stances } from '../../../diagrams/encoding.ts';
import type { ActorGroup } from '../../groupsOf.ts';
import type { Mark, MatrixColumn, MatrixRow } from './matrixOf.ts';

/** An actor, or a group through its members, with what they hold on one target. */
export interface Speaking {
  /** Unique among those on the target. */
  readonly key: string;
  /** The group that speaks through others, or null where all that is said is the actor's own. */
  readonly group: ActorGroup | null;
  readonly marks: readonly Mark[];
}

/** Who speaks on a row's target, those for it before those against it. The columns are those of its matrix. */
export function speakingOn({ cells }: MatrixRow, columns: readonly MatrixColumn[]): Speaking[] {
  return columns
    .flatMap(({ key, group }, index): Speaking[] => {
      const marks = cells[index] ?? [];
      const through = marks.some(({ actor }) => actor.slug !== group?.slug) ? group : null;
      return marks.length === 0 ? [] : [{ key, group: through, marks }];
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** The place of its first stance; what is no longer held comes after everything that is. */
function rankOf({ marks: [first] }: Speaking): number {
  if (first === undefined) return 0;
  return stances.indexOf(first.position.stance) + (first.position.former ? stances.length : 0);
}
