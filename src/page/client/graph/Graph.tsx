import { useMemo, useRef, useState } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { describePosition, positionMark } from '../../../diagrams/describePosition.ts';
import type {
  ColumnLayout,
  PlacedActor,
  PlacedEdge,
  PlacedTarget,
} from '../../../diagrams/layout/ColumnLayout.ts';
import { layoutColumns } from '../../../diagrams/layout/layoutColumns.ts';
import { sizes } from '../../../diagrams/layout/sizes.ts';
import { NO_FILTER } from '../../Address.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { EdgeLine } from './EdgeLine.tsx';
import { graphStep, graphStops } from './graphStep.ts';

const TOP = 8;

/** Two columns and the lines between them. One stop for Tab; arrows go from line to line and to the boxes. */
export function Graph({ view }: { readonly view: DiagramView }) {
  const { address } = useNavigation();
  const layout = useMemo(() => layoutColumns(view), [view]);
  const stops = useMemo(() => graphStops(layout), [layout]);
  const [focus, setFocus] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const chosenStop =
    address.position !== null && stops.has(`p:${address.position}`) ? `p:${address.position}` : null;
  const entry = focus !== null && stops.has(focus) ? focus : (chosenStop ?? [...stops.keys()][0] ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = graphStep(stops, entry, event.key);
    if (next === null) return;
    event.preventDefault();
    const found = svg.current?.querySelector(`[data-stop="${CSS.escape(next)}"]`);
    if (found instanceof SVGElement) found.focus();
  };
  const stop = (id: string) => ({
    'data-stop': id,
    tabIndex: id === entry ? 0 : -1,
    onFocus: () => setFocus(id),
    onMouseEnter: () => setOver(id),
    onMouseLeave: () => setOver(null),
  });
  const isDim = (edge: PlacedEdge) =>
    over !== null &&
    !over.startsWith('p:') &&
    over !== `a:${edge.actor.slug}` &&
    over !== `t:${edge.target.slug}`;

  return (
    <section class="drawing" aria-label="Drawing">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset */}
      <svg
        ref={svg}
        class="columns"
        width={layout.width}
        height={layout.height + 2 * TOP}
        viewBox={`0 ${-TOP} ${layout.width} ${layout.height + 2 * TOP}`}
        role="group"
        aria-label={`Drawing: ${view.actors.length} actors on the left, ${view.targets.length} proposals and statements on the right, ${view.positions.length} lines between them. Arrow keys go from line to line, Enter opens the words.`}
        onKeyDown={onKeyDown}
      >
        {layout.edges.map((edge) => (
          <a
            key={edge.position.id}
            class={`edge ${edge.position.stance.toLowerCase()}${edge.position.former ? ' former' : ''}${isDim(edge) ? ' dim' : ''}`}
            href={hrefOf(address, { position: edge.position.id })}
            aria-label={describePosition(edge.actor, edge.position, edge.target)}
            aria-current={edge.position.id === address.position ? 'true' : undefined}
            data-position={edge.position.id}
            {...stop(`p:${edge.position.id}`)}
          >
            <title>{describePosition(edge.actor, edge.position, edge.target)}</title>
            <EdgeLine
              from={edge.from}
              to={edge.to}
              stance={edge.position.stance}
              former={edge.position.former}
              reported={edge.position.reported}
            />
          </a>
        ))}
        {layout.actors.map((placed) => (
          <ActorBox key={placed.actor.slug} placed={placed} stop={stop(`a:${placed.actor.slug}`)} />
        ))}
        {layout.headings.map(({ lines, x, y }) => (
          <text key={`${x} ${y}`} class="heading">
            {lines.map((line, index) => (
              <tspan key={line} x={x} y={y + sizes.headingFont + index * sizes.headingLineHeight}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
        {layout.targets.map((placed) => (
          <TargetBox
            key={placed.target.slug}
            placed={placed}
            layout={layout}
            stop={stop(`t:${placed.target.slug}`)}
          />
        ))}
      </svg>
    </section>
  );
}

type Stop = Readonly<Record<string, unknown>>;

function ActorBox({ placed, stop }: { readonly placed: PlacedActor; readonly stop: Stop }) {
  const { address } = useNavigation();
  const { actor, lines, x, y, width, height } = placed;
  const first = y + height / 2 - ((lines.length - 1) * sizes.lineHeight) / 2 + 4.5;
  return (
    <a
      class={`actor ${actor.kind.toLowerCase()}${actor.named ? '' : ' unnamed'}`}
      href={hrefOf(address, { filter: { ...NO_FILTER, actor: [actor.slug] }, position: null })}
      aria-label={`${actor.name}: only this actor`}
      {...stop}
    >
      <rect class="box" x={x} y={y} width={width} height={height} rx={radiusOf(placed)} />
      <Lines lines={lines} x={x + width / 2} y={first} middle />
    </a>
  );
}

function radiusOf({ actor, height }: PlacedActor): number {
  if (actor.kind === 'PERSON') return Math.min(14, height / 2);
  return actor.kind === 'GROUP' || actor.kind === 'MEDIA' ? 8 : 2;
}

interface TargetProps {
  readonly placed: PlacedTarget;
  readonly layout: ColumnLayout;
  readonly stop: Stop;
}

function TargetBox({ placed, layout, stop }: TargetProps) {
  const { address } = useNavigation();
  const { target, lines, notes, x, y, width, height } = placed;
  const noteLines = notes.flatMap((note) =>
    note.lines.map((line) => ({ line, stance: note.stance, former: note.former })),
  );
  const textHeight = lines.length * sizes.lineHeight + noteLines.length * sizes.noteLineHeight;
  const first = y + (height - textHeight) / 2 + sizes.lineHeight - 4.5;
  const left = x + sizes.gutter;
  return (
    <>
      <a
        class={`target ${target.type.toLowerCase()}`}
        href={hrefOf(address, { filter: { ...NO_FILTER, target: [target.slug] }, position: null })}
        aria-label={`${lines.join(' ')}: only this`}
        {...stop}
      >
        <title>{target.text}</title>
        <rect class="box" x={x} y={y} width={width} height={height} rx="2" />
        <Lines lines={lines} x={left} y={first} />
      </a>
      <g class="notes">
        {noteLines.map(({ line, stance, former }, index) => (
          <text
            key={`${index} ${line}`}
            class={`note ${stance?.toLowerCase() ?? 'muted'}${former ? ' was' : ''}`}
            x={left}
            y={first + lines.length * sizes.lineHeight - 2 + index * sizes.noteLineHeight}
          >
            {line}
          </text>
        ))}
        {layout.edges
          .filter((edge) => edge.target === target)
          .map(({ position, to }) => (
            <text
              key={position.id}
              class={`mark ${position.stance.toLowerCase()}${position.former ? ' was' : ''}`}
              x={to.x + 6}
              y={to.y + 4}
            >
              {positionMark(position)}
            </text>
          ))}
      </g>
    </>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly middle?: boolean;
}

/** Wrapped text; a space behind each line keeps words apart for those who hear it. */
function Lines({ lines, x, y, middle = false }: LinesProps) {
  return (
    <text text-anchor={middle ? 'middle' : undefined}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * sizes.lineHeight}>
          {line}{' '}
        </tspan>
      ))}
    </text>
  );
}
