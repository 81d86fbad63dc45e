import { useId, useState } from 'preact/hooks';
import { encoding, type Stance, stances } from '../../../diagrams/encoding.ts';
import { columnNames } from '../../strips/columnNames.ts';
import { columnOf, type StripColumn } from '../../strips/stripColumns.ts';
import type { Strip } from '../../strips/stripsOf.ts';
import { fill } from '../../words/fill.ts';
import { words } from '../words.ts';

interface Props {
  readonly column: StripColumn;
  readonly kind: Strip['kind'];
  /** The slug of the target in whose cell it stands; left out at the head of the column. */
  readonly of?: string;
  readonly row: number;
  readonly place: number;
  readonly entry: string | null;
}

/** What a column is called, and on demand what that means: by a click, a touch or Enter; Escape takes it away. */
export function ColumnName({ column, kind, of, row, place, entry }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const texts = words().strips;
  const names = columnNames(kind, words());
  const meanings = kind === 'statements' ? texts.onStatementMeanings : texts.meanings;
  const isHead = of === undefined;
  const stop = isHead ? column : `${column} ${of}`;
  return (
    <span class="columnname" data-name={names[column]}>
      <button
        type="button"
        class="stop"
        aria-expanded={open}
        aria-controls={id}
        data-stop={stop}
        data-row={row}
        data-column={place}
        tabIndex={entry === stop ? 0 : -1}
        title={fill(texts.explain, { column: names[column] })}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          setOpen(false);
        }}
      >
        {names[column]}
        {isHead &&
          marksOf(column, kind).map(([stance, mark]) => (
            <span key={stance} class={stance.toLowerCase()} aria-hidden="true">
              <span class="mark"> {mark}</span>
            </span>
          ))}
        <span class="asks" aria-hidden="true">
          i
        </span>
      </button>
      <span class="columnmeaning" id={id} role="status">
        {open && meanings[column]}
      </span>
    </span>
  );
}

/** The marks of the stances that stand in a column: nobody proposes what is held to be true. */
function marksOf(column: StripColumn, kind: Strip['kind']): [Stance, string][] {
  return stances
    .filter((stance) => columnOf[stance] === column && (kind !== 'statements' || stance !== 'PROPOSES'))
    .map((stance) => [stance, encoding[stance].mark]);
}
