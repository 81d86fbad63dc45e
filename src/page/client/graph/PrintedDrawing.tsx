import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { layoutColumns } from '../../../diagrams/layout/layoutColumns.ts';
import { sectionsOfLayout } from '../../../diagrams/layout/sectionsOfLayout.ts';
import { formatAddress } from '../../Address.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { addressOfStop } from './addressOfStop.ts';
import { Shapes } from './Shapes.tsx';

/** Fits upright paper, A4 or Letter, with usual margins; narrow enough for each question to stand by itself. */
const WIDTH = 590;
const EDGE = 3;

/** The drawing for paper: a picture for each question, so that none is cut where a page ends. */
export function PrintedDrawing({ view }: { readonly view: DiagramView }) {
  const { address } = useNavigation();
  const layout = layoutColumns(view, WIDTH, words().position);
  const width = layout.width + 2 * EDGE;
  return (
    <>
      {sectionsOfLayout(layout).map(({ top, bottom, layout: part }) => {
        const height = bottom - top + 2 * EDGE;
        return (
          <svg
            key={top}
            class="columns onpaper"
            width={width}
            height={height}
            viewBox={`${-EDGE} ${top - EDGE} ${width} ${height}`}
          >
            <title>{part.headings.flatMap(({ lines }) => lines).join(' ')}</title>
            <Shapes
              layout={part}
              lit={null}
              stop={(id) => ({
                href: formatAddress(addressOfStop(id, part, address) ?? address),
                tabindex: -1,
                'data-stop': id,
                'aria-describedby': undefined,
              })}
            />
          </svg>
        );
      })}
    </>
  );
}
