import type { Stance } from '../../../diagrams/encoding.ts';
import { EdgeLine } from '../graph/EdgeLine.tsx';

/** A short line as the drawing has it for a stance. */
export function StanceSample({ stance }: { readonly stance: Stance }) {
  return (
    <svg class={`sample ${stance.toLowerCase()}`} width="46" height="14" aria-hidden="true">
      <EdgeLine from={{ x: 1, y: 7 }} to={{ x: 45, y: 7 }} stance={stance} former={false} reported={false} />
    </svg>
  );
}
