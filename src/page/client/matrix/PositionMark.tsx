import type { DiagramActor, DiagramPosition, DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { describePosition, isolate, positionMark } from '../../../diagrams/describePosition.ts';
import type { ActorGroup } from '../../groupsOf.ts';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import type { GridPlace } from './gridStep.ts';

interface Props {
  readonly actor: DiagramActor;
  readonly position: DiagramPosition;
  readonly target: DiagramTarget;
  /** The group that speaks through the actor, where the mark stands in its column. */
  readonly group?: ActorGroup | null;
  /** Where it stands in a grid. */
  readonly place?: GridPlace;
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
  group = null,
  place,
  tabIndex,
  onFocus,
  named = false,
}: Props) {
  const { address } = useNavigation();
  const holder =
    group === null || group.slug === actor.slug
      ? actor
      : {
          ...actor,
          name: fill(words().matrix.through, { group: isolate(group.name), actor: isolate(actor.name) }),
        };
  const label = describePosition(holder, position, target, words().position);
  return (
    <a
      class={`cell ${position.stance.toLowerCase()}${position.former ? ' former' : ''}`}
      href={hrefOf(address, { position: position.id })}
      title={label}
      aria-current={address.position === position.id ? 'true' : undefined}
      data-position={position.id}
      data-row={place?.row}
      data-column={place?.column}
      tabIndex={tabIndex}
      onFocus={onFocus}
    >
      <span class="unseen">{label}</span>
      <span class="sign" aria-hidden="true">
        {positionMark(position)}
      </span>
      {named && (
        <span class={actor.named ? undefined : 'unnamed'} aria-hidden="true" dir="auto">
          {actor.name}
        </span>
      )}
    </a>
  );
}
