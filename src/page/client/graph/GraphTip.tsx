import type { ComponentChildren } from 'preact';
import type {
  DiagramActor,
  DiagramPosition,
  DiagramTarget,
  DiagramView,
} from '../../../diagrams/DiagramView.ts';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { positionLabel, positionMark, reportersIn } from '../../../diagrams/describePosition.ts';
import { encoding, stances } from '../../../diagrams/encoding.ts';
import type { ColumnLayout } from '../../../diagrams/layout/ColumnLayout.ts';
import { quoted } from '../../../diagrams/quoted.ts';
import { formatAddress } from '../../Address.ts';
import { subjectOf } from '../../subjectOf.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';
import type { TipPlace } from './placeTip.ts';

/** By which the stop that is told of refers to the tip. */
export const TIP_ID = 'graph-tip';

interface Props {
  readonly stop: string;
  readonly view: DiagramView;
  readonly layout: ColumnLayout;
  readonly place: TipPlace;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/** What a line or a box is about: who stands where in which words. It can be pointed at, and its text be selected. */
export function GraphTip({ stop, view, layout, place, onPointerEnter, onPointerLeave }: Props) {
  const { left, width, top, bottom, maxHeight } = place;
  const px = (value: number | null) => (value === null ? 'auto' : `${value}px`);
  return (
    <div
      id={TIP_ID}
      class="tip"
      role="tooltip"
      style={{
        left: px(left),
        width: px(width),
        top: px(top),
        bottom: px(bottom),
        maxHeight: px(maxHeight),
      }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {contentOf(stop, view, layout)}
    </div>
  );
}

function contentOf(stop: string, view: DiagramView, layout: ColumnLayout): ComponentChildren {
  const edge = layout.edges.find(({ position }) => stop === `p:${position.id}`);
  if (edge !== undefined) return <OfPosition {...edge} />;
  const actor = layout.actors.find(({ id }) => stop === `a:${id}`)?.actor;
  if (actor !== undefined)
    return (
      <OfBox
        name={actor.name}
        href={formatAddress({ view: 'actor', slug: actor.slug })}
        positions={view.positions.filter((position) => position.actor === actor.slug)}
      />
    );
  const target = layout.targets.find((placed) => stop === `t:${placed.target.slug}`)?.target;
  return (
    target && (
      <OfBox
        name={target.text}
        note={target.unattributed ? words().position.unattributed : null}
        href={formatAddress({ view: subjectOf(target.type), slug: target.slug })}
        positions={view.positions.filter((position) => position.target === target.slug)}
      />
    )
  );
}

interface OfPositionProps {
  readonly actor: DiagramActor;
  readonly position: DiagramPosition;
  readonly target: DiagramTarget;
}

function OfPosition({ actor, position, target }: OfPositionProps) {
  const { graph } = words();
  const [claim] = position.claims;
  const rest = position.claimCount - 1;
  return (
    <>
      <p>
        <b dir="auto">{actor.name}</b>{' '}
        <span class={`says ${position.stance.toLowerCase()}`}>
          <span class="mark" aria-hidden="true">
            {positionMark(position)}
          </span>{' '}
          {positionLabel(position, target.type, words().position)}
        </span>{' '}
        <span dir="auto">{target.text}</span>
      </p>
      {claim !== undefined && (
        <>
          <blockquote dir="auto">{quoted(claim.quotations, words().view)}</blockquote>
          <p class="source">
            {[
              ...(claim.holderText === null || claim.holderText === actor.name
                ? []
                : [fill(graph.namedAs, { name: claim.holderText })]),
              ...(claim.via.length === 0 ? [] : [reportersIn(claim.via, words().position)]),
              ...(claim.disputed ? [words().claim.isDisputed] : []),
              fill(graph.inDocument, { document: claim.documentName }),
              ...(claim.saidAt === null ? [] : [dateInWords(claim.saidAt, language())]),
              ...(rest > 0 ? [plural(language(), graph.more, rest)] : []),
            ].join(' · ')}
          </p>
        </>
      )}
      <p class="how">{graph.open}</p>
    </>
  );
}

interface OfBoxProps {
  readonly name: string;
  readonly note?: string | null;
  /** The page of it. */
  readonly href: string;
  readonly positions: readonly DiagramPosition[];
}

function OfBox({ name, note = null, href, positions }: OfBoxProps) {
  const counts = stances.flatMap((stance) => {
    const count = positions.filter((position) => position.stance === stance).length;
    return count === 0 ? [] : [{ stance, count }];
  });
  return (
    <>
      <p>
        <b dir="auto">{name}</b>
      </p>
      {note !== null && <p class="source">{note}</p>}
      <ul class="tipcounts">
        {counts.map(({ stance, count }) => (
          <li key={stance} class={stance.toLowerCase()}>
            <span class="mark" aria-hidden="true">
              {encoding[stance].mark}
            </span>{' '}
            {fill(words().graph.count, { text: words().position.stances[stance], count })}
          </li>
        ))}
      </ul>
      <p class="how">{words().graph.onlyThis}</p>
      {/* The keyboard gets there by Enter: once to see only this, and again. */}
      <p>
        <a href={href} tabIndex={-1}>
          {fill(words().graph.everything, { name })}
        </a>
      </p>
    </>
  );
}
