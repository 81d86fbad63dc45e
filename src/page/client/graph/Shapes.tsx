import type { ColumnLayout, PlacedEdge } from '../../../diagrams/layout/ColumnLayout.ts';
import { sizes } from '../../../diagrams/layout/sizes.ts';
import { useNavigation } from '../navigation.ts';
import { ActorBox } from './ActorBox.tsx';
import { EdgeLink } from './EdgeLink.tsx';
import { isOnly } from './isOnly.ts';
import { Lines } from './Lines.tsx';
import type { StopProps } from './StopProps.ts';
import { TargetBox } from './TargetBox.tsx';

interface Props {
  readonly layout: ColumnLayout;
  /** The stop that is pointed at or focused. What does not belong to a box that is, steps back. */
  readonly lit: string | null;
  readonly stop: (id: string) => StopProps;
}

/** Everything of a layout: lines, over them boxes, and headings. */
export function Shapes({ layout, lit, stop }: Props) {
  const { address } = useNavigation();
  const { filter, position } = address;
  const edgesAt = Map.groupBy(layout.edges, ({ target }) => target);
  const litActor = layout.actors.find(({ id }) => lit === `a:${id}`)?.actor;
  const isDim = ({ actor, target }: PlacedEdge) =>
    litActor === undefined
      ? lit?.startsWith('t:') === true && lit !== `t:${target.slug}`
      : actor !== litActor;
  return (
    <>
      {layout.edges.map((edge) => (
        <EdgeLink
          key={edge.position.id}
          edge={edge}
          chosen={edge.position.id === position}
          pointed={lit === `p:${edge.position.id}`}
          dim={isDim(edge)}
          stop={stop(`p:${edge.position.id}`)}
        />
      ))}
      {layout.actors.map((placed) => (
        <ActorBox
          key={placed.id}
          placed={placed}
          only={isOnly(filter.actor, placed.actor.slug)}
          pointed={placed.actor === litActor}
          stop={stop(`a:${placed.id}`)}
        />
      ))}
      {layout.headings.map(({ lines, x, y, width }) => (
        <Lines
          key={`${x} ${y}`}
          class="heading"
          lines={lines}
          left={x}
          right={x + width}
          y={y + sizes.headingFont}
          lineHeight={sizes.headingLineHeight}
        />
      ))}
      {layout.targets.map((placed) => (
        <TargetBox
          key={placed.target.slug}
          placed={placed}
          edges={edgesAt.get(placed.target) ?? []}
          gutter={layout.gutter}
          only={isOnly(filter.target, placed.target.slug)}
          pointed={lit === `t:${placed.target.slug}`}
          stop={stop(`t:${placed.target.slug}`)}
        />
      ))}
    </>
  );
}
