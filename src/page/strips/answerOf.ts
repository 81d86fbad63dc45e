import type { DiagramIssue, DiagramView } from '../../diagrams/DiagramView.ts';
import { isolate, reportersOf } from '../../diagrams/describePosition.ts';
import { type Stance, stances } from '../../diagrams/encoding.ts';
import { quoted } from '../../diagrams/quoted.ts';
import { fill } from '../words/fill.ts';
import { plural } from '../words/plural.ts';
import type { Words } from '../words/Words.ts';
import { nameInText } from './nameInText.ts';
import { type Holder, mostDisputed, type Strip, type StripRow, stripsOf } from './stripsOf.ts';

/** Stances, each of one or more proposals, that one sentence can tell. */
const MOST_TOLD = 4;
/** Actors that are named for a stance; of the others it is said how many. */
const MOST_NAMED = 4;

/**
 * The answer to a question in one sentence, made of what the view has and nothing else: `Geneva is proposed by Emmanuel
 * Macron and European leaders; Budapest and Moscow are doubted by “Kyiv” (Ukrainian government).` Where that would be
 * too much for a sentence, it tells of the proposal on which both sides have most to say. Only stances that are held are
 * told, and none of those who only discuss. Null where there is nothing to tell.
 */
export function answerOf(
  view: DiagramView,
  issue: DiagramIssue,
  words: Words,
  language: string,
): string | null {
  const strip = stripsOf(view).find((one) => one.issue?.slug === issue.slug);
  return strip === undefined ? null : answerIn(strip, words, language);
}

/** The same of a strip that is known already. */
export function answerIn(strip: Strip, words: Words, language: string): string | null {
  const { answer } = words.strips;
  const told = tellingsOf(strip.rows);
  if (told.length === 0) return null;
  if (told.reduce((sum, { said }) => sum + said.length, 0) <= MOST_TOLD)
    return fill(answer.sentence, { told: told.map((one) => tell(one, words, language)).join('; ') });
  const disputed = mostDisputed(strip);
  const [one] = disputed === null ? [] : tellingsOf([disputed]);
  return one === undefined ? null : fill(answer.mostDisputed, { told: tell(one, words, language) });
}

/** Proposals of which the same is said. */
interface Telling {
  readonly rows: readonly StripRow[];
  readonly said: readonly { readonly stance: Stance; readonly holders: readonly Holder[] }[];
}

function tellingsOf(rows: readonly StripRow[]): Telling[] {
  const told = rows.flatMap((row) => {
    if (row.target.type !== 'Proposal') return [];
    const holders = row.cells.flatMap(({ said }) => said.flatMap((one) => one.holders));
    const said = stances.flatMap((stance) => {
      const held = holders.filter(({ position }) => position.stance === stance && !position.former);
      return held.length === 0 || stance === 'DISCUSSES' ? [] : [{ stance, holders: held }];
    });
    return said.length === 0 ? [] : [{ row, said }];
  });
  const alike = Map.groupBy(told, ({ said }) =>
    JSON.stringify(
      said.map(({ stance, holders }) => [
        stance,
        ...holders.map(({ actor, position: { hedged, reported } }) => [actor.slug, hedged, reported]),
      ]),
    ),
  );
  return [...alike.values()].map((group) => ({
    rows: group.map(({ row }) => row),
    said: group[0]?.said ?? [],
  }));
}

function tell({ rows, said }: Telling, words: Words, language: string): string {
  const { answer } = words.strips;
  const list = new Intl.ListFormat(language);
  const targets = rows.map(({ target: { place, text } }) =>
    place === null ? quoted(isolate(text), words.view) : isolate(place),
  );
  const stands = said.map(({ stance, holders }, place) => {
    const named = holders.slice(0, MOST_NAMED).map((holder) => nameOf(holder, words));
    const others = holders.length - named.length;
    const all = others === 0 ? named : [...named, plural(language, answer.others, others)];
    const forms = place === 0 ? answer.first[stance] : answer.next[stance];
    return fill(plural(language, forms, rows.length), { holders: list.format(all) });
  });
  return fill(answer.told, { targets: list.format(targets), stands: list.format(stands) });
}

/** `“Kyiv” (Ukrainian government; according to Tass)`. */
function nameOf({ actor, position }: Holder, words: Words): string {
  const given = nameInText(actor, position);
  const more = [
    ...(given === null ? [] : [isolate(actor.name)]),
    ...(position.hedged ? [words.position.hedged] : []),
    ...reportersOf(position, words.position),
  ];
  const name = given === null ? isolate(actor.name) : quoted(isolate(given), words.view);
  return more.length === 0 ? name : `${name} (${more.join('; ')})`;
}
