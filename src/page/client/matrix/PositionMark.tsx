import type { DiagramActor, DiagramPosition, DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { describePosition, positionMark } from '../../../diagrams/describePosition.ts';
import { hrefOf, useNavigation } from '../navigation.ts';

interface Props {
  readonly actor: DiagramActor;
  readonly position: DiagramPosition;
  readonly target: DiagramTarget;
  readonly row?: number;
  readonly column?: number;
  readonly tabIndex?: number;
  readonly onFocus?: () => void;
  /** The actor's name beside the mark, where no heading gives it. */
  readonly named?: boolean;
}

/** A mark that leads to the words. */
export function PositionMark({
  actor,
  position,
  target,
  row,
  column,
  tabIndex,
  onFocus,
  named = false,
}: Props) {
  const { address } = useNavigation();
  const label = describePosition(actor, position, target);
  return (
    <a
      class={`cell ${position.stance.toLowerCase()}${position.former ? ' former' : ''}${position.hedged ? ' hedged' : ''}`}
      href={hrefOf(address, { position: position.id })}
      title={label}
      aria-current={address.position === position.id ? 'true' : undefined}
      data-position={position.id}
      data-row={row}
      data-column={column}
      tabIndex={tabIndex}
      onFocus={onFocus}
    >
      <span class="unseen">{label}</span>
      <span class="sign" aria-hidden="true">
        {positionMark(position)}
      </span>
      {named && (
        <span class={actor.named ? undefined : 'unnamed'} aria-hidden="true">
          {actor.name}
        </span>
      )}
    </a>
  );
}
