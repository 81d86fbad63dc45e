import type { DiagramView } from './DiagramView.ts';
import { type Stance, stances } from './encoding.ts';

/** Something in a drawing that has to be explained. */
export type LegendEntry =
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'former' | 'reported' | 'hedged' | 'mixed' | 'unnamed' };

const QUALITIES = ['former', 'reported', 'hedged', 'mixed'] as const;

/** What a key has to explain, as far as the view uses it: stances first, in the order of the schema. */
export function legendEntries(view: DiagramView): readonly LegendEntry[] {
  const used = new Set(view.positions.map(({ stance }) => stance));
  return [
    ...stances.filter((stance) => used.has(stance)).map((stance) => ({ kind: 'stance', stance }) as const),
    ...QUALITIES.filter((quality) => view.positions.some((position) => position[quality])).map((kind) => ({
      kind,
    })),
    ...(view.actors.some((actor) => !actor.named) ? [{ kind: 'unnamed' } as const] : []),
  ];
}
