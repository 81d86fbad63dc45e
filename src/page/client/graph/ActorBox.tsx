import type { PlacedActor } from '../../../diagrams/layout/ColumnLayout.ts';
import { sizes } from '../../../diagrams/layout/sizes.ts';
import { fill } from '../../words/fill.ts';
import { words } from '../words.ts';
import { Lines } from './Lines.tsx';
import type { StopProps } from './StopProps.ts';

interface Props {
  readonly placed: PlacedActor;
  /** Whether nothing but this actor is shown. */
  readonly only: boolean;
  readonly pointed: boolean;
  readonly stop: StopProps;
}

/** An actor. Its shape tells what kind it is: round for people, dashed for who is left unnamed. */
export function ActorBox({ placed, only, pointed, stop }: Props) {
  const { actor, lines, x, y, width, height } = placed;
  const name = only ? words().graph.everythingOn : words().graph.chooseOnly;
  const classes = `actor ${actor.kind.toLowerCase()}${actor.named ? '' : ' unnamed'}${pointed ? ' pointed' : ''}`;
  return (
    <a class={classes} aria-label={fill(name, { name: actor.name })} {...stop} href={stop.href}>
      <rect class="box" x={x} y={y} width={width} height={height} rx={radiusOf(placed)} />
      <Lines
        lines={lines}
        left={x}
        right={x + width}
        y={y + height / 2 - ((lines.length - 1) * sizes.lineHeight) / 2 + 4.5}
        lineHeight={sizes.lineHeight}
        middle
      />
    </a>
  );
}

function radiusOf({ actor, height }: PlacedActor): number {
  if (actor.kind === 'PERSON') return Math.min(14, height / 2);
  return actor.kind === 'GROUP' || actor.kind === 'MEDIA' ? 8 : 2;
}
