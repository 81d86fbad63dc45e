import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useWidth } from '../useWidth.ts';
import { language, words } from '../words.ts';
import { Axis, useAxis } from './Axis.tsx';
import type { Span } from './axisTicks.ts';
import type { Course } from './coursesOf.ts';
import { DatedLane } from './DatedLane.tsx';
import { spanOfFilter } from './DayBrush.tsx';
import { groupLanes, type LaneQuestion, lanesIn } from './groupLanes.ts';
import { SEGMENT_ROOM } from './LaneDrawing.tsx';
import { laneOf, spanOf } from './laneOf.ts';
import { laneStep } from './laneStep.ts';
import { OrderTable } from './OrderTable.tsx';
import { StepsTable } from './StepsTable.tsx';
import { TimelineKey } from './TimelineKey.tsx';

/** Lanes that are drawn at once: twice as many hold up a slow machine. */
const PAGE = 100;
/** Pixels: from which width on names stand beside their lanes, and how wide they are then. */
const BESIDE = 640;
const NAME = 260;

/** The lanes of courses: along an axis those with days, and by their order those without. One stop for Tab. */
export function Lanes({ courses }: { readonly courses: readonly Course[] }) {
  const { address, announce } = useNavigation();
  const { timeline } = words();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) ?? 0;
  const isBeside = width >= BESIDE;
  const shown = useMemo(
    () => (address.changes ? courses.filter(({ change }) => change !== 'none') : courses),
    [courses, address.changes],
  );
  const whole = useMemo(() => spanOf(shown.map((course) => laneOf(course))), [shown]);
  const { from, to } = address.filter;
  const span = useMemo(
    () =>
      whole === null ? null : padded(from === null && to === null ? whole : spanOfFilter(from, to, whole)),
    [whole, from, to],
  );
  const scale = useAxis(span, isBeside ? width - NAME : width);
  const all = useMemo(() => {
    const room =
      scale === null || scale.width <= 0
        ? 0
        : (SEGMENT_ROOM * (scale.span.last - scale.span.first + 1)) / scale.width;
    const lanes = shown.map((course) => laneOf(course, room));
    return [
      ...lanesIn(groupLanes(lanes.filter(({ rows }) => rows > 0))),
      ...lanesIn(groupLanes(lanes.filter(({ rows }) => rows === 0))),
    ];
  }, [shown, scale]);

  const [start, setStart] = useState(0);
  useEffect(() => setStart(0), [shown]);
  const turnTo = (first: number) => {
    setStart(first);
    box.current?.scrollIntoView();
    announce(rangeInWords(first, Math.min(PAGE, all.length - first), all.length));
  };
  const drawn = all.slice(start, start + PAGE);
  const dated = groupLanes(drawn.filter(({ rows }) => rows > 0));
  const undated = groupLanes(drawn.filter(({ rows }) => rows === 0));

  const [focus, setFocus] = useState<string | null>(null);
  const stops = drawn.map(({ segments, undated }) => [
    ...undated.map(({ position }) => position.id),
    ...segments.map(({ step }) => step.position.id),
  ]);
  const ids = stops.flat();
  const entry = [focus, address.position].find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null;
  const stop = (id: string) => ({
    'data-stop': id,
    // Lower case: links within a drawing know no other.
    tabindex: id === entry ? 0 : -1,
    onFocus: () => setFocus(id),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = laneStep(stops, entry, event.key);
    if (next === null || !(event.target instanceof Element) || event.target.closest('[data-stop]') === null)
      return;
    event.preventDefault();
    const found = box.current?.querySelector(`[data-stop="${CSS.escape(next)}"]`);
    if (found instanceof SVGElement || found instanceof HTMLElement) found.focus();
  };
  const titles = { told: timeline.told, later: timeline.later, none: timeline.none };

  return (
    <>
      {shown.length === 0 && (
        <p class="state">
          {timeline.noChanges} <a href={hrefOf(address, { changes: false })}>{timeline.showAll}</a>
        </p>
      )}
      {all.length > PAGE && <p class="timeline-note">{rangeInWords(start, drawn.length, all.length)}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls */}
      <div
        ref={box}
        class={isBeside ? 'lanes beside' : 'lanes'}
        role="group"
        aria-label={`${timeline.lanes}. ${timeline.lanesHelp}`}
        onKeyDown={onKeyDown}
      >
        {scale !== null && scale.width > 0 && dated.length > 0 && (
          <>
            <TimelineKey lanes={drawn} />
            <div class="axis-row">
              <Axis scale={scale} />
            </div>
            {dated.map(({ change, questions }) => (
              <section key={change}>
                <h2>{titles[change]}</h2>
                {questions.map((question) => (
                  <section key={questionTitle(question)}>
                    <h3>{questionTitle(question)}</h3>
                    <ul>
                      {question.lanes.map((lane) => (
                        <DatedLane
                          key={lane.course.steps[0]?.position.id}
                          lane={lane}
                          scale={scale}
                          stop={stop}
                        />
                      ))}
                    </ul>
                  </section>
                ))}
              </section>
            ))}
          </>
        )}
        {undated.length > 0 && (
          <section>
            <h2>{timeline.undated}</h2>
            <p class="timeline-note">{timeline.undatedHint}</p>
            {undated.map(({ change, questions }) => (
              <UndatedGroup key={change} title={titles[change]} questions={questions} stop={stop} />
            ))}
          </section>
        )}
      </div>
      <LanePages start={start} shown={drawn.length} total={all.length} go={turnTo} />
      <StepsTable lanes={drawn} />
    </>
  );
}

interface UndatedProps {
  readonly title: string;
  readonly questions: readonly LaneQuestion[];
  readonly stop: (id: string) => Readonly<Record<string, unknown>>;
}

function UndatedGroup({ title, questions, stop }: UndatedProps) {
  return (
    <section>
      <h3>{title}</h3>
      {questions.map((question) => (
        <OrderTable
          key={questionTitle(question)}
          caption={questionTitle(question)}
          lanes={question.lanes}
          stop={stop}
        />
      ))}
    </section>
  );
}

function questionTitle({ question, type }: LaneQuestion): string {
  if (question !== null) return question;
  return type === 'Assertion' ? words().timeline.statements : words().timeline.proposals;
}

/** A day more at each end, so that what stands there is seen. */
function padded({ first, last }: Span): Span {
  const more = Math.max(1, Math.round((last - first) / 40));
  return { first: first - more, last: last + more };
}

interface PagesProps {
  readonly start: number;
  readonly shown: number;
  readonly total: number;
  readonly go: (start: number) => void;
}

/** Which lanes are drawn, and the way to the others. */
function LanePages({ start, shown, total, go }: PagesProps) {
  if (total <= PAGE) return null;
  return (
    <nav class="pages lane-pages" aria-label={words().timeline.lanes}>
      <span>{rangeInWords(start, shown, total)}</span>
      <button type="button" disabled={start === 0} onClick={() => go(Math.max(0, start - PAGE))}>
        {words().timeline.earlier}
      </button>
      <button type="button" disabled={start + shown >= total} onClick={() => go(start + PAGE)}>
        {words().timeline.further}
      </button>
    </nav>
  );
}

/** Which lanes are drawn: `Lanes 1–200 of 1,640`. */
function rangeInWords(start: number, shown: number, total: number): string {
  const number = (value: number) => value.toLocaleString(language());
  const { lanes, some } = words().timeline;
  const range = { first: number(start + 1), last: number(start + shown), total: number(total) };
  return `${lanes} ${fill(some, range)}`;
}
