import type { PlacedEdge, PlacedTarget } from '../../../diagrams/layout/ColumnLayout.ts';
import { placeSigns } from '../../../diagrams/layout/placeSigns.ts';
import { sizes } from '../../../diagrams/layout/sizes.ts';
import { fill } from '../../words/fill.ts';
import { words } from '../words.ts';
import { Lines } from './Lines.tsx';
import type { StopProps } from './StopProps.ts';

interface Props {
  readonly placed: PlacedTarget;
  /** Those that end at it. */
  readonly edges: readonly PlacedEdge[];
  readonly gutter: number;
  /** Whether nothing but this target is shown. */
  readonly only: boolean;
  readonly pointed: boolean;
  readonly stop: StopProps;
}

/** A proposal, a question or an assertion with the marks of the lines that end there, and its notes. */
export function TargetBox({ placed, edges, gutter, only, pointed, stop }: Props) {
  const { target, lines, notes, x, y, width, height } = placed;
  const noteLines = notes.reduce((sum, note) => sum + note.lines.length, 0);
  const textHeight = lines.length * sizes.lineHeight + noteLines * sizes.noteLineHeight;
  const first = y + (height - textHeight) / 2 + sizes.lineHeight - 4.5;
  const edgesOfText = { left: x + gutter, right: x + width - sizes.padding };
  const label = only ? words().graph.everythingOn : words().graph.chooseOnly;
  const text = target.type === 'Issue' ? `${words().position.questionItself}: ${target.text}` : target.text;
  const name = target.unattributed ? `${text} (${words().position.unattributed})` : text;
  let noteTop = first + lines.length * sizes.lineHeight - 2;
  return (
    <>
      <a
        class={`target ${target.type.toLowerCase()}${pointed ? ' pointed' : ''}`}
        aria-label={fill(label, { name })}
        {...stop}
        href={stop.href}
      >
        <rect class="box" x={x} y={y} width={width} height={height} rx="2" />
        <Lines lines={lines} {...edgesOfText} y={first} lineHeight={sizes.lineHeight} />
      </a>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; lines and boxes say all of it */}
      <g class="notes" aria-hidden="true">
        {notes.map(({ lines, stance, former }, index) => {
          const top = noteTop;
          noteTop += lines.length * sizes.noteLineHeight;
          return (
            <Lines
              key={index}
              class={`note ${stance?.toLowerCase() ?? 'muted'}${former ? ' was' : ''}`}
              lines={lines}
              {...edgesOfText}
              y={top}
              lineHeight={sizes.noteLineHeight}
            />
          );
        })}
        {edges.map((edge) => (
          <Mark key={edge.position.id} edge={edge} />
        ))}
      </g>
    </>
  );
}

/** The mark of a stance and what qualifies it, struck through where it is no longer held. */
function Mark({ edge: { position, to } }: { readonly edge: PlacedEdge }) {
  const x = to.x + sizes.besideMark;
  const { signs, width } = placeSigns(position);
  return (
    <g class={`${position.stance.toLowerCase()}${position.former ? ' former' : ''}`} data-end={position.id}>
      {signs.map(({ sign, x: right }) => (
        <text key={sign} class="mark" x={x + right} y={to.y + 4}>
          {sign}
        </text>
      ))}
      {position.former && <path class="strike" d={`M${x - 3} ${to.y + 5}L${x + width + 2} ${to.y - 5}`} />}
    </g>
  );
}
