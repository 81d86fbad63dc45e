import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { isolate } from '../../../diagrams/describePosition.ts';
import { subjectOf } from '../../subjectOf.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import { EarlierLink } from './EarlierLink.tsx';
import { HeadingLink } from './HeadingLink.tsx';
import { headingOf, keyOf, rowHeadingOf } from './headingOf.ts';
import { marksShown } from './marksShown.ts';
import type { Matrix, MatrixRow } from './matrixOf.ts';
import { PositionMark } from './PositionMark.tsx';
import { type Speaking, speakingOn } from './speakingOn.ts';

interface Props {
  /** With one column for each group. */
  readonly matrix: Matrix;
}

/** The matrix without its empty cells, for narrow windows: under each target who stands where on it. */
export function MatrixList({ matrix }: Props) {
  const { address } = useNavigation();
  const text = words().matrix;
  const list = useRef<HTMLDivElement>(null);
  const [only, setOnly] = useState('');
  const { sections, columns } = matrix;
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
          {section.kind !== 'all' && <h2 dir="auto">{headingOf(section)}</h2>}
          {section.rows.map((row) => (
            <Row
              key={row.target.slug}
              row={row}
              heading={rowHeadingOf(section, row)}
              speaking={speakingOn(row, columns)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly heading: string;
  readonly speaking: readonly Speaking[];
}

function Row({ row, heading, speaking }: RowProps) {
  const text = words().matrix;
  const { target, tally } = row;
  return (
    <div class="row">
      <h3>
        <HeadingLink {...{ view: subjectOf(target.type), slug: target.slug, text: heading }} />
      </h3>
      {target.unattributed && <p class="note">{words().position.unattributed}</p>}
      {row.positions === 0 ? (
        <p class="note">{text.nobody}</p>
      ) : (
        <>
          <p class="tallies">{fill(text.sides, { for: tally.for, against: tally.against })}</p>
          {speaking.length === 0 && <p class="note">{text.noneOfThese}</p>}
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
        <span class="group">{fill(words().matrix.throughThese, { group: isolate(group.name) })} </span>
      )}
      {[...Map.groupBy(marks, ({ actor }) => actor).entries()].map(([actor, own]) => {
        const { shown, rest } = marksShown(own, false);
        return (
          <Fragment key={actor.slug}>
            {shown.map(({ position }) => (
              <PositionMark key={position.id} {...{ actor, position, target }} named />
            ))}
            {rest > 0 && <EarlierLink actor={actor} target={target} count={rest} />}
          </Fragment>
        );
      })}
    </>
  );
}
