import type { CountedCell } from '../../operations/overview.ts';
import { barOf } from '../../overview/barOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';

/** A cell in words: `31 for, 3 on neither side, 12 sceptical or against; 46 current positions of 12 actors`. */
export function describeCell(cell: CountedCell): string {
  const { overview } = words();
  const { sides } = barOf(cell);
  const number = (count: number) => count.toLocaleString(language());
  const parts = [
    ...(sides.for > 0 ? [fill(overview.for, { count: number(sides.for) })] : []),
    ...(sides.neither > 0 ? [fill(overview.neither, { count: number(sides.neither) })] : []),
    ...(sides.against > 0 ? [fill(overview.against, { count: number(sides.against) })] : []),
  ];
  const positions = plural(language(), overview.current, cell.positions);
  const actors = plural(language(), overview.ofActors, cell.actors);
  return parts.length === 0 ? overview.nobody : `${parts.join(', ')}; ${positions} ${actors}`;
}
