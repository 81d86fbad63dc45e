import { encoding, type Stance } from '../../../diagrams/encoding.ts';
import type { Point } from '../../../diagrams/layout/ColumnLayout.ts';
import { edgePath } from '../../../diagrams/layout/edgePath.ts';

interface Props {
  readonly from: Point;
  readonly to: Point;
  readonly stance: Stance;
  readonly former: boolean;
  readonly reported: boolean;
}

/** A line with its end, on a ground of its own so that crossings can be followed. */
export function EdgeLine({ from, to, stance, former, reported }: Props) {
  const { end, line, width, dashes } = encoding[stance];
  const path = edgePath({ from, to }, end);
  return (
    <>
      <path class="casing" stroke-width={width + 3} d={path.line} />
      <g class="drawn">
        <path
          class="line"
          stroke-width={width}
          stroke-dasharray={dashes.join(' ') || undefined}
          d={path.line}
        />
        {line === 'double' && <path class="line hollow" stroke-width="2" d={path.line} />}
        {path.end !== '' && <path class={`end ${end}`} d={path.end} />}
        {former && <path class="strike" d={path.strike} />}
        {reported && <path class="chevrons" d={path.chevrons} />}
      </g>
    </>
  );
}
