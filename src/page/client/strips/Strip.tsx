import { useEffect, useRef, useState } from 'preact/hooks';
import { hrefOfSubject } from '../../hrefOfSubject.ts';
import { positionsIn, type Strip as StripData } from '../../strips/stripsOf.ts';
import { gridStep } from '../matrix/gridStep.ts';
import { useEscape } from '../useEscape.ts';
import { words } from '../words.ts';
import { ColumnName } from './ColumnName.tsx';
import { NAMES, StripRow } from './StripRow.tsx';

interface Props {
  readonly strip: StripData;
  /** What stands above it; null where the page around it says that already. */
  readonly heading: string | null;
  /** The answer in one sentence, or null. */
  readonly answer: string | null;
  /** The anchor that links lead to. */
  readonly id?: string;
}

/**
 * Who stands where on one question, with the words: a table, and a list where that has no room. One Tab stop, arrow keys
 * lead from actor to actor.
 */
export function Strip({ strip, heading, answer, id }: Props) {
  const { kind, issue, columns, rows } = strip;
  const texts = words().strips;
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [quiet, setQuiet] = useState(false);
  // Words that came up over others by themselves can be sent away.
  useEscape(quiet ? null : () => setQuiet(true));
  const ids = rows.flatMap(positionsIn).map(({ id }) => id);
  const entry = focus ?? ids[0] ?? null;
  useEffect(() => setFocus(null), [ids.join()]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('.stop') ?? [])];
    const seen = all.filter((stop) => stop.offsetParent !== null);
    const here = event.target instanceof HTMLElement ? seen.indexOf(event.target) : -1;
    const places = seen.map(({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) }));
    const next = gridStep(places, here, event);
    if (next === null) return;
    event.preventDefault();
    seen[next]?.focus();
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) setFocus(event.target.dataset.stop ?? focus);
    setQuiet(false);
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const isLeft = !(relatedTarget instanceof Node && table.current?.contains(relatedTarget));
    // Names of columns may be hidden when the window has another width: Tab leads back to an actor.
    if (isLeft && focus !== null && !ids.includes(focus)) setFocus(null);
  };
  return (
    <section
      class={quiet ? 'stancestrip quiet' : 'stancestrip'}
      id={id}
      onPointerMove={quiet ? () => setQuiet(false) : undefined}
    >
      <table
        data-columns={columns.length}
        ref={table}
        onKeyDown={onKeyDown}
        onFocusCapture={onFocus}
        onBlurCapture={onBlur}
      >
        <caption>
          {heading !== null && (
            <h2>
              {issue === null ? (
                heading
              ) : (
                <a
                  class="stop"
                  href={hrefOfSubject('Issue', issue.slug)}
                  data-stop="heading"
                  data-row={-1}
                  data-column={NAMES}
                  tabIndex={entry === 'heading' ? 0 : -1}
                >
                  {heading}
                </a>
              )}
            </h2>
          )}
          {answer !== null && <p class="answer">{answer}</p>}
          <span class="unseen">{texts.keyboard}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="rowname">
              <span class="unseen">{kind === 'statements' ? texts.statement : texts.row}</span>
            </th>
            {columns.map((column, place) => (
              <th key={column} scope="col" class={column}>
                <ColumnName column={column} kind={kind} row={0} place={place} entry={entry} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <StripRow key={row.target.slug} row={row} kind={kind} place={index + 1} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
