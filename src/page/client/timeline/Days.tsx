import { dayNumber } from '../../../analysis/dayNumber.ts';
import type { SaidSpanAnswer } from '../../operations/saidSpan.ts';
import { plural } from '../../words/plural.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import type { Span } from './axisTicks.ts';
import type { Course } from './coursesOf.ts';
import { DayBrush } from './DayBrush.tsx';
import { laneOf, OPEN_END, OPEN_START, spanOf } from './laneOf.ts';

interface Props {
  /** What is known of the days of all positions, those that the days of the address leave out as well. */
  readonly known: SaidSpanAnswer;
  readonly courses: readonly Course[];
}

/** The days by which all views are cut, where words were dated; and how many positions fall outside of them. */
export function Days({ known, courses }: Props) {
  const { address } = useNavigation();
  const { timeline } = words();
  const { all, dated } = known;
  const taken = courses.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.taken === null ? [] : [step.taken])),
  );
  const whole = wholeOf(all, courses);
  const { from, to } = address.filter;
  const isCut = from !== null || to !== null;
  const outside = all.total.positions - dated.totalCount;
  return (
    <>
      {whole !== null && (
        <DayBrush
          whole={whole}
          marks={taken.filter(({ by }) => by === 'said').map(({ first }) => dayNumber(first))}
        />
      )}
      {all.firstDay === null && taken.length > 0 && <p class="timeline-note">{timeline.onlyPublished}</p>}
      {isCut && (
        <p class="timeline-note">
          {timeline.cut} {outside > 0 && plural(language(), timeline.outside, outside)}{' '}
          <a href={hrefOf(address, { filter: { ...address.filter, from: null, to: null }, after: null })}>
            {timeline.allDays}
          </a>
        </p>
      )}
    </>
  );
}

/** All days, two at least: null where no words are dated. The open end of an interval is where what is drawn ends. */
function wholeOf({ firstDay, lastDay }: SaidSpanAnswer['all'], courses: readonly Course[]): Span | null {
  if (firstDay === null || lastDay === null) return null;
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  const isOpen = first === OPEN_START || last === OPEN_END;
  const drawn = isOpen ? spanOf(courses.map((course) => laneOf(course))) : null;
  const whole = {
    first: first === OPEN_START ? (drawn?.first ?? last) : first,
    last: last === OPEN_END ? (drawn?.last ?? first) : last,
  };
  return whole.first < whole.last ? whole : null;
}
