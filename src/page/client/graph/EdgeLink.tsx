import { describePosition } from '../../../diagrams/describePosition.ts';
import type { PlacedEdge } from '../../../diagrams/layout/ColumnLayout.ts';
import { edgePath } from '../../../diagrams/layout/edgePath.ts';
import { words } from '../words.ts';
import { EdgeLine } from './EdgeLine.tsx';
import type { StopProps } from './StopProps.ts';
import { REACH } from './stopAt.ts';

interface Props {
  readonly edge: PlacedEdge;
  readonly chosen: boolean;
  readonly pointed: boolean;
  readonly dim: boolean;
  readonly stop: StopProps;
}

/** One position as a line that leads to its words. */
export function EdgeLink({ edge, chosen, pointed, dim, stop }: Props) {
  const { position, actor, target, from, to } = edge;
  const classes = [
    'edge',
    position.stance.toLowerCase(),
    ...(position.former ? ['former'] : []),
    ...(dim ? ['dim'] : []),
    ...(pointed ? ['pointed'] : []),
  ];
  return (
    <a
      class={classes.join(' ')}
      aria-label={describePosition(actor, position, target, words().position)}
      aria-current={chosen ? 'true' : undefined}
      data-position={position.id}
      {...stop}
      href={stop.href}
    >
      <path class="hit" stroke-width={2 * REACH} d={edgePath({ from, to }, 'none').line} />
      <EdgeLine
        from={from}
        to={to}
        stance={position.stance}
        former={position.former}
        reported={position.reported}
      />
    </a>
  );
}
