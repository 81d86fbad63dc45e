import { isRightToLeft } from '../../../diagrams/layout/isRightToLeft.ts';

interface Props {
  readonly lines: readonly string[];
  /** The edges between which they stand. */
  readonly left: number;
  readonly right: number;
  /** Of the first line's baseline. */
  readonly y: number;
  readonly lineHeight: number;
  readonly class?: string;
  readonly middle?: boolean;
}

/** Wrapped text, from the edge where reading it starts; a space behind each line keeps words apart for those who hear it. */
export function Lines({ lines, left, right, y, lineHeight, middle = false, class: name }: Props) {
  const fromRight = isRightToLeft(lines.join(' '));
  const x = middle ? (left + right) / 2 : fromRight ? right : left;
  return (
    <text class={name} direction={fromRight ? 'rtl' : undefined} text-anchor={middle ? 'middle' : undefined}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + index * lineHeight}>
          {line}{' '}
        </tspan>
      ))}
    </text>
  );
}
