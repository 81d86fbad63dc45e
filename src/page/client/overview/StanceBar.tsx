import type { Stance } from '../../../diagrams/encoding.ts';
import type { CountedCell } from '../../operations/overview.ts';
import { barOf, thicknessOf } from '../../overview/barOf.ts';

const HEIGHT = 18;

/** How a stance fills its stretch where colour alone would not tell it from the one beside it. */
const FILLS: Partial<Readonly<Record<Stance, string>>> = {
  CONDITIONAL: 'url(#bar-conditional)',
  SCEPTICAL: 'url(#bar-sceptical)',
};

interface Props {
  readonly cell: Pick<CountedCell, 'positions' | 'stances'>;
  /** How many positions the thickest bar beside it stands for. */
  readonly most: number;
}

/** Who is for it to the right, who is sceptical or against to the left; what says it in words stands beside it. */
export function StanceBar({ cell, most }: Props) {
  const height = thicknessOf(cell.positions, most);
  return (
    <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <line class="axis" x1="50%" x2="50%" y1="0" y2={HEIGHT} />
      {barOf(cell).stretches.map(({ stance, x, width }) => (
        <rect
          key={stance}
          class={stance.toLowerCase()}
          x={`${x.toFixed(2)}%`}
          width={`${width.toFixed(2)}%`}
          y={(HEIGHT - height) / 2}
          height={height}
          fill={FILLS[stance]}
        />
      ))}
    </svg>
  );
}

/** What the patterns of bars are drawn of: once on a page that has any. */
export function BarPatterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="bar-conditional"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="ground conditional" width="5" height="5" />
          <rect class="gap" width="1.6" height="5" />
        </pattern>
        <pattern id="bar-sceptical" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class="gap" width="4" height="4" />
          <circle class="ground sceptical" cx="2" cy="2" r="1.4" />
        </pattern>
      </defs>
    </svg>
  );
}
