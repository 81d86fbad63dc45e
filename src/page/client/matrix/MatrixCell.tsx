import type { DiagramTarget } from '../../../diagrams/DiagramView.ts';
import type { ActorGroup } from '../../groupsOf.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';
import { EarlierLink } from './EarlierLink.tsx';
import type { GridPlace } from './gridStep.ts';
import { marksShown } from './marksShown.ts';
import type { Mark, MatrixColumn } from './matrixOf.ts';
import { PositionMark } from './PositionMark.tsx';

interface Props {
  readonly marks: readonly Mark[];
  readonly target: DiagramTarget;
  readonly column: MatrixColumn;
  readonly place: GridPlace;
  /** Opens a group's bracket. */
  readonly open: (group: ActorGroup) => void;
  /** Of the mark of this position: whether Tab leads to it, and what is done when it did. */
  readonly entryProps: (position: string) => { readonly tabIndex: number; readonly onFocus: () => void };
}

/** What an actor holds on a target, or a group through its members; what there is no room for is a number that leads to it. */
export function MatrixCell({ marks, target, column, place, open, entryProps }: Props) {
  const closed = column.actor === null ? column.group : null;
  const { shown, rest } = marksShown(marks, closed !== null);
  return (
    <>
      {shown.map(({ actor, position }) => (
        <PositionMark
          key={position.id}
          {...{ actor, position, target, place, group: closed }}
          {...entryProps(position.id)}
        />
      ))}
      {rest > 0 && closed !== null && (
        <button
          type="button"
          class="more"
          tabIndex={-1}
          data-row={place.row}
          data-column={place.column}
          aria-label={plural(language(), words().matrix.more, rest)}
          onClick={() => open(closed)}
        >
          +{rest.toLocaleString(language())}
        </button>
      )}
      {rest > 0 && column.actor !== null && (
        <EarlierLink actor={column.actor} target={target} count={rest} place={place} />
      )}
    </>
  );
}
