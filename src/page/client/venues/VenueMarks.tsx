import { useState } from 'preact/hooks';
import type { VenueMap } from '../../venueMap.ts';
import { listStep } from '../listStep.ts';
import { words } from '../words.ts';
import { labelsThatFit } from './labelsThatFit.ts';

/** A place on the map. */
export interface Mark {
  readonly slug: string;
  readonly name: string;
  /** The signs of the stances on meeting there, with how many take each: `★2 ?1`. */
  readonly signs: string;
  /** Who stands where on it, in words. */
  readonly label: string;
}

interface Props {
  readonly map: VenueMap;
  /** In the order of the map's points. */
  readonly marks: readonly Mark[];
}

/** Widths in CSS pixels for which names are placed: of a wide window and of a phone. */
const WIDTHS = { wide: 900, narrow: 290 } as const;

/**
 * Places on the outlines of countries: a number each, which the list beside it has as well, and a name where it has room.
 * One Tab stop, arrow keys, Home and End lead from place to place, Enter to its words.
 */
export function VenueMarks({ map: { width, height, countries, points }, marks }: Props) {
  const [at, setAt] = useState(0);
  const texts = marks.map(({ name, signs }) => `${name} ${signs}`);
  const fitAt = (size: number) =>
    labelsThatFit(
      points.map(([x, y]) => [(x * size) / width, (y * size) / width]),
      texts,
      { width: size, height: (height * size) / width },
    );
  const [wide, narrow] = [fitAt(WIDTHS.wide), fitAt(WIDTHS.narrow)];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = listStep(marks.length, at, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    const list = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    list?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path d={countries} />
      </svg>
      <ol onKeyDown={onKeyDown} aria-label={words().venues.marks}>
        {marks.map(({ slug, name, signs, label }, index) => {
          const [x, y] = points[index] ?? [0, 0];
          return (
            <li
              key={slug}
              class={`wide-${wide[index] ?? 'none'} narrow-${narrow[index] ?? 'none'}`}
              style={{ left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%` }}
            >
              <a
                href={`#place-${slug}`}
                tabIndex={index === at ? 0 : -1}
                title={label}
                onFocus={() => setAt(index)}
              >
                <span class="spot">{index + 1}</span>
                <span class="placename">
                  {name} <b>{signs}</b>
                </span>
                <span class="unseen">. {label}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
