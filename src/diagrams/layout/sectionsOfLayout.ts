import type { ColumnLayout, PlacedEdge } from './ColumnLayout.ts';

/** A part of a drawing that no line leaves, and where it begins and ends, in pixels from the top of the whole. */
export interface LayoutSection {
  readonly top: number;
  readonly bottom: number;
  readonly layout: ColumnLayout;
}

/** The parts that stand under each other, each of which may stand on a page of its own; the whole where it has but one. */
export function sectionsOfLayout(layout: ColumnLayout): readonly LayoutSection[] {
  return layout.sections.map(({ top, bottom }) => {
    const isIn = ({ y }: { readonly y: number }) => y >= top && y < bottom;
    return {
      top,
      bottom,
      layout: {
        ...layout,
        actors: layout.actors.filter(isIn),
        headings: layout.headings.filter(isIn),
        targets: layout.targets.filter(isIn),
        edges: layout.edges.filter(({ to }: PlacedEdge) => isIn(to)),
      },
    };
  });
}
