import type { CodePoints } from '../../../evidence/codePoints.ts';
import type { Span } from '../../../evidence/Span.ts';
import { cutWords } from '../../../evidence/wholeWords.ts';
import type { CodingActor } from '../../operations/coding.ts';

/** An actor, and the words around some others that name it. */
export interface FoundName {
  readonly actor: CodingActor;
  readonly words: Span;
}

/** How far before the words a name is looked for, and how far behind them, in UTF-16 units. */
const BEFORE = 1500;
const BEHIND = 300;
/** A name behind the words is taken for further away than one before them: who speaks is named first. */
const BEHIND_IS_FURTHER = 300;
/** As many as there are keys for. */
const MOST = 9;
const SHORTEST_SURNAME = 3;

/**
 * The actors whom a text names around some words, each with the words that name it: those within the words first, in their
 * order, then the nearest. A name that is a part of a longer one is that one's; the last word of a person's name counts.
 *
 * @param near in code points
 */
export function namesAround(
  text: CodePoints,
  actors: readonly CodingActor[],
  near: { readonly start: number; readonly end: number },
): readonly FoundName[] {
  const [start, end] = [text.indexAt(near.start), text.indexAt(near.end)];
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(text.text.length, end + BEHIND);
  const found = actors.flatMap((actor) => placesOf(text.text, namesOf(actor), from, to, actor));
  const whole = found.filter(
    (one) => !found.some((other) => other !== one && lengthOf(other) > lengthOf(one) && isIn(one, other)),
  );
  const far = ({ from: at, to: behind }: Place) =>
    at >= start && behind <= end
      ? (at - start) / (end - start + 1)
      : at < start
        ? 1 + start - at
        : 1 + BEHIND_IS_FURTHER + behind - end;
  const nearest = new Map<string, Place>();
  for (const one of whole.toSorted((a, b) => far(a) - far(b)))
    if (!nearest.has(one.actor.slug)) nearest.set(one.actor.slug, one);
  return [...nearest.values()]
    .slice(0, MOST)
    .map(({ actor, from: at, to: behind }) => ({ actor, words: text.span(at, behind) }));
}

interface Place {
  readonly actor: CodingActor;
  readonly from: number;
  readonly to: number;
}

function lengthOf({ from, to }: Place): number {
  return to - from;
}

function isIn(one: Place, other: Place): boolean {
  return one.from >= other.from && one.to <= other.to;
}

/**
 * What a text may call an actor: its name, its aliases, as a sentence begins with them and within one, with either apostrophe,
 * and a person's surname.
 */
function namesOf({ name, aliases, kind }: CodingActor): readonly string[] {
  const surname = kind === 'PERSON' ? (/\s(\S+)$/u.exec(name)?.[1] ?? '') : '';
  const all = [name, ...aliases, ...(surname.length >= SHORTEST_SURNAME ? [surname] : [])];
  const either = (one: string) => [one.charAt(0).toUpperCase(), one.charAt(0).toLowerCase()];
  const written = all.flatMap((one) => either(one).map((letter) => letter + one.slice(1)));
  return [...new Set(written.flatMap((one) => [one.replaceAll('’', "'"), one.replaceAll("'", '’')]))];
}

function placesOf(
  text: string,
  names: readonly string[],
  from: number,
  to: number,
  actor: CodingActor,
): readonly Place[] {
  return names.flatMap((name) => {
    if (name.trim() === '') return [];
    const places: Place[] = [];
    for (
      let at = text.indexOf(name, from);
      at >= 0 && at + name.length <= to;
      at = text.indexOf(name, at + 1)
    )
      if (cutWords(text, at, at + name.length) === null)
        places.push({ actor, from: at, to: at + name.length });
    return places;
  });
}
