import { hrefOfSubject } from '../../hrefOfSubject.ts';
import type { Strip, StripRow as StripRowData } from '../../strips/stripsOf.ts';
import { words } from '../words.ts';
import { ColumnName } from './ColumnName.tsx';
import { StripCell } from './StripCell.tsx';

/** Where names stand for the arrow keys: so far to the left that these go from actor to actor where there is one. */
export const NAMES = -100;

interface Props {
  readonly row: StripRowData;
  readonly kind: Strip['kind'];
  /** Its place in the strip, from 1. */
  readonly place: number;
  /** The stop that Tab leads to. */
  readonly entry: string | null;
}

/** One proposal or statement, and who stands where on it. */
export function StripRow({ row: { target, cells }, kind, place, entry }: Props) {
  return (
    <tr>
      <th scope="row" class="rowname">
        <a
          class="stop"
          href={hrefOfSubject(target.type, target.slug)}
          data-stop={`row ${target.slug}`}
          data-row={place}
          data-column={NAMES}
          tabIndex={entry === `row ${target.slug}` ? 0 : -1}
        >
          <bdi>{target.type === 'Issue' ? words().strips.itself : target.text}</bdi>
        </a>
        {target.unattributed && <small>{words().position.unattributed}</small>}
      </th>
      {cells.map(({ column, said }, index) => (
        <td key={column} class={said.length === 0 ? 'nobody' : column}>
          {said.length > 0 && (
            <>
              <ColumnName
                column={column}
                kind={kind}
                of={target.slug}
                row={place}
                place={index}
                entry={entry}
              />
              <StripCell said={said} target={target} row={place} column={index} entry={entry} />
            </>
          )}
        </td>
      ))}
    </tr>
  );
}
