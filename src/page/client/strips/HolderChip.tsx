import type { DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { describePosition, positionMark } from '../../../diagrams/describePosition.ts';
import { nameInText } from '../../strips/nameInText.ts';
import type { Holder } from '../../strips/stripsOf.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { Quoted } from '../Quoted.tsx';
import { words } from '../words.ts';

interface Props {
  readonly holder: Holder;
  readonly target: DiagramTarget;
  /** Where its words stand. */
  readonly wordsId: string;
  readonly row: number;
  readonly column: number;
  /** Whether Tab leads here. */
  readonly isEntry: boolean;
}

/** An actor with the mark of the stance: leads to the words. */
export function HolderChip({ holder: { actor, position }, target, wordsId, row, column, isEntry }: Props) {
  const { address } = useNavigation();
  const given = nameInText(actor, position);
  const label = describePosition(actor, position, target, words().position);
  return (
    <a
      class={`holder stop ${position.stance.toLowerCase()}${position.former ? ' former' : ''}`}
      href={hrefOf(address, { position: position.id })}
      aria-current={address.position === position.id ? 'true' : undefined}
      aria-describedby={wordsId}
      data-position={position.id}
      data-stop={position.id}
      data-row={row}
      data-column={column}
      tabIndex={isEntry ? 0 : -1}
    >
      <span class="unseen">{label}</span>
      <span class="mark" aria-hidden="true">
        {positionMark(position)}
      </span>
      <span class={actor.named ? 'holdername' : 'holdername unnamed'} aria-hidden="true">
        <bdi>{actor.name}</bdi>
        {given !== null && (
          <small>
            {' '}
            <Quoted>
              <bdi>{given}</bdi>
            </Quoted>
          </small>
        )}
      </span>
    </a>
  );
}
