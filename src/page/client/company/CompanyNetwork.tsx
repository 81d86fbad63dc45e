import { clearestPairs } from '../../clearestPairs.ts';
import type { CompanyCell } from '../../companyOf.ts';
import { companySentence } from '../../companySentence.ts';
import { hrefOfPair } from '../../hrefOfPair.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import type { DrawnProps } from './CompanyMatrix.tsx';
import { circle } from './circle.ts';
import { companyMark } from './companyMark.ts';

/** Units of the drawing's side. */
const SIDE = 100;
/** Lines among which eyes still find one. */
const MOST_LINES = 200;
const MARKS = ['agree', 'contradict', 'split'] as const;

/**
 * The same pairs as lines between actors on a circle, in the order of the rows and under their numbers. Who does not see it,
 * or goes by keys, has the matrix, which has the same marks.
 */
export function CompanyNetwork({ company, pointed, point }: DrawnProps) {
  const { address } = useNavigation();
  const { company: text } = words();
  const { actors, pairs } = company;
  const isPointed = ({ one, other }: CompanyCell) =>
    pointed.length === 1
      ? [one, other].includes(pointed[0] ?? -1)
      : pointed.includes(one) && pointed.includes(other);
  const places = circle(actors.length, 0.44).map(({ x, y }) => ({ x: x * SIDE, y: y * SIDE }));
  const size = Math.min(4.4, (0.44 * SIDE * Math.PI) / Math.max(1, actors.length));
  const clear = clearestPairs(pairs, MOST_LINES);
  const drawn =
    pointed.length === 0 ? clear : pairs.filter((pair) => clear.includes(pair) || isPointed(pair));
  // Many lines are thin ones, and contradictions lie on top: there are fewer of them.
  const thin = Math.min(1, 14 / Math.max(1, actors.length));
  return (
    <figure class="companynetwork">
      <figcaption>
        <h2>{text.network}</h2>
      </figcaption>
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true" onPointerLeave={() => point([])}>
        {drawn
          .toSorted((a, b) => b.score - a.score)
          .map((cell) => {
            const [a, b] = [places[cell.one], places[cell.other]];
            if (a === undefined || b === undefined) return null;
            const line = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
            const often = Math.abs(cell.agree - cell.contradict);
            return (
              <a
                key={`${cell.one} ${cell.other}`}
                href={hrefOfPair(address, company, cell)}
                tabindex={-1}
                class={`${companyMark(cell)}${pointed.length > 0 && !isPointed(cell) ? ' faint' : ''}`}
                onPointerEnter={() => point([cell.one, cell.other])}
              >
                <title>{companySentence(company, cell, words(), language())}</title>
                <line class="reach" {...line} />
                <line class="tie" {...line} stroke-width={thin * Math.min(1.6, 0.3 + 0.25 * often)} />
              </a>
            );
          })}
        {actors.map((actor, place) => (
          <g
            key={actor.slug}
            class={pointed.includes(place) ? 'who pointed' : 'who'}
            onPointerEnter={() => point([place])}
          >
            <title>{actor.name}</title>
            <circle cx={places[place]?.x} cy={places[place]?.y} r={size} />
            <text x={places[place]?.x} y={places[place]?.y} font-size={size}>
              {place + 1}
            </text>
          </g>
        ))}
      </svg>
      <ul class="companykey">
        {MARKS.map((mark) => (
          <li key={mark}>
            <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" class={mark}>
              <line class="tie" x1="0" y1="4" x2="24" y2="4" stroke-width="2" />
            </svg>
            {text.key[mark]}
          </li>
        ))}
      </ul>
      <p class="source">{text.numbers}</p>
      {clear.length < pairs.length && (
        <p class="source">
          {fill(text.clearest, {
            drawn: clear.length.toLocaleString(language()),
            all: pairs.length.toLocaleString(language()),
          })}
        </p>
      )}
    </figure>
  );
}
