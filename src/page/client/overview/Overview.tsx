import { useEffect } from 'preact/hooks';
import { isFiltered } from '../../Address.ts';
import { COLUMNS, MOST, type OverviewAnswer, ROWS, type Wanted } from '../../operations/overview.ts';
import { hrefOfCut } from '../../overview/cutOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Notices } from '../frame/states.tsx';
import { AboutGraph } from '../home/AboutGraph.tsx';
import { useNavigation } from '../navigation.ts';
import { useNarrow } from '../useNarrow.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { BarKey } from './BarKey.tsx';
import { fitColumns } from './fitColumns.ts';
import { cutNames } from './namesOf.ts';
import { OverviewList } from './OverviewList.tsx';
import { OverviewTable } from './OverviewTable.tsx';
import { BarPatterns } from './StanceBar.tsx';
import { useFittingColumns } from './useFittingColumns.ts';

/** Columns for which a sheet of paper has room, beside the questions, the sums and the others. */
const PRINTED = 12;

interface Props {
  readonly answer: OverviewAnswer;
  readonly busy: boolean;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
  /** Told how many positions there are, in words. */
  readonly onCount: (count: string) => void;
}

/** What there is more of than can be read: how many stand where, leading on to what can. */
export function Overview({ answer, busy, wanted, onWanted, onCount }: Props) {
  const { overview } = words();
  const { address, announce } = useNavigation();
  const { filter, group, alone } = address;
  const narrow = useNarrow();
  const fitting = useFittingColumns();
  const most = wanted.columns > COLUMNS ? wanted.columns : narrow ? 6 : Math.min(fitting, COLUMNS);
  const counts = fitColumns(answer.stanceCounts, most);
  const count = plural(language(), overview.current, counts.total.positions);
  const number = (of: number) => of.toLocaleString(language());
  const isCut = isFiltered(filter) || group !== null || alone !== null;
  useTitle(overview.title);
  useEffect(() => onCount(count), [count]);
  useEffect(() => {
    if (!busy) announce(count);
  }, [busy, count]);
  const shownRows = counts.rows.length;
  const shownColumns = counts.columns.length;
  return (
    <div class="counts" aria-busy={busy}>
      <Notices />
      <h1>{overview.title}</h1>
      {!isCut && <AboutGraph>{null}</AboutGraph>}
      <p class="lead">
        {fill(overview.lead, { positions: count })}
        {(group !== null || alone !== null) && (
          <>
            {' '}
            {fill(overview.only, { what: cutNames(address).join(', ') })}{' '}
            <a href={hrefOfCut({ filter, group: null, alone: null })}>{overview.back}</a>
          </>
        )}
      </p>
      <BarPatterns />
      <BarKey />
      {narrow ? (
        <OverviewList counts={counts} cut={address} />
      ) : (
        <section
          class={shownColumns > PRINTED ? 'wide onscreen' : 'wide'}
          tabIndex={shownColumns > fitting ? 0 : undefined}
          aria-label={overview.title}
        >
          <OverviewTable counts={counts} cut={address} />
        </section>
      )}
      {!narrow && shownColumns > PRINTED && (
        <div class="printlist">
          <OverviewList counts={counts} cut={address} />
        </div>
      )}
      <p class="rest">
        <span>{fill(overview.shownRows, { shown: number(shownRows), all: number(counts.totalRows) })}</span>
        {shownRows < Math.min(counts.totalRows, MOST) && (
          <button
            type="button"
            onClick={() => onWanted({ ...wanted, rows: Math.min(wanted.rows + ROWS * 2, MOST) })}
          >
            {overview.moreRows}
          </button>
        )}
        <span>
          {fill(overview.shownColumns, { shown: number(shownColumns), all: number(counts.totalColumns) })}
        </span>
        {shownColumns < Math.min(counts.totalColumns, MOST) && (
          <button
            type="button"
            onClick={() =>
              onWanted({ ...wanted, columns: Math.min(Math.max(shownColumns, COLUMNS) + COLUMNS, MOST) })
            }
          >
            {overview.moreColumns}
          </button>
        )}
      </p>
    </div>
  );
}
