import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DiagramTarget, DiagramView } from '../../../diagrams/DiagramView.ts';
import { type Sort, sorts } from '../../Address.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import type { Groups } from './groupsOf.ts';
import { headingOf, rowHeadingOf } from './headingOf.ts';
import { type MatrixRow, type MatrixSection, matrixOf } from './matrixOf.ts';
import { PositionMark } from './PositionMark.tsx';
import { type Speaking, speakingOn } from './speakingOn.ts';

interface Props {
  readonly view: DiagramView;
  readonly groups?: Groups;
  readonly sort?: Sort;
}

/** The matrix without its empty cells, for narrow windows: under each target who stands where on it. */
export function MatrixList({ view, groups = NO_GROUPS, sort = sorts[0] }: Props) {
  const { address } = useNavigation();
  const text = words().matrix;
  const list = useRef<HTMLDivElement>(null);
  const [only, setOnly] = useState('');
  const matrix = useMemo(() => {
    const { compare } = new Intl.Collator(language());
    return matrixOf(view, { groups, sort, compare, isClosed: () => true });
  }, [view, groups, sort]);
  const { sections } = matrix;
  const shown = sections.filter((section) => keyOf(section) === only);

  // The panel lies over the lower part of a narrow window: what it tells of stays above it.
  useLayoutEffect(() => {
    if (address.position === null) return;
    const mark = list.current?.querySelector(`[data-position="${CSS.escape(address.position)}"]`);
    const row = mark?.closest('.row');
    const fits = row !== null && row !== undefined && row.clientHeight < innerHeight / 4;
    (fits ? row : mark)?.scrollIntoView({ block: 'start' });
  }, [address.position]);

  return (
    <div class="matrixlist" ref={list}>
      {sections.length > 1 && (
        <label class="only">
          {text.show}
          <select value={only} onChange={({ currentTarget }) => setOnly(currentTarget.value)}>
            <option value="">{text.everything}</option>
            {sections.map((section) => (
              <option key={keyOf(section)} value={keyOf(section)}>
                {headingOf(section)} ({section.rows.length.toLocaleString(language())})
              </option>
            ))}
          </select>
        </label>
      )}
      {(shown.length === 0 ? sections : shown).map((section) => (
        <section key={keyOf(section)}>
          <h2 dir="auto">{headingOf(section)}</h2>
          {section.rows.map((row) => (
            <Row key={row.target.slug} row={row} speaking={speakingOn(row, matrix.columns)} />
          ))}
        </section>
      ))}
    </div>
  );
}

const NO_GROUPS: Groups = new Map();

function keyOf({ issue, rows }: MatrixSection): string {
  return issue?.slug ?? ` ${rows[0]?.target.type}`;
}

function Row({ row, speaking }: { readonly row: MatrixRow; readonly speaking: readonly Speaking[] }) {
  const text = words().matrix;
  const { target, tally } = row;
  return (
    <div class="row">
      <h3 dir="auto">{rowHeadingOf(target)}</h3>
      {target.unattributed && <p class="note">{words().position.unattributed}</p>}
      {row.positions === 0 ? (
        <p class="note">{text.nobody}</p>
      ) : (
        <>
          <p class="sides">{fill(text.sides, { for: tally.for, against: tally.against })}</p>
          <ul>
            {speaking.map((one) => (
              <li key={one.key}>
                <Speaker speaking={one} target={target} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Speaker({ speaking, target }: { readonly speaking: Speaking; readonly target: DiagramTarget }) {
  const { group, marks } = speaking;
  return (
    <>
      {group !== null && (
        <span class="group" dir="auto">
          {fill(words().matrix.throughThese, { group: group.name })}{' '}
        </span>
      )}
      {marks.map(({ actor, position }) => (
        <PositionMark key={position.id} {...{ actor, position, target }} named />
      ))}
    </>
  );
}
