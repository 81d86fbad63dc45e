import type {
  DiagramActor,
  DiagramClaim,
  DiagramIssue,
  DiagramPosition,
  DiagramTarget,
  DiagramView,
} from '../../diagrams/DiagramView.ts';
import { stances } from '../../diagrams/encoding.ts';
import { groupTargets } from '../../diagrams/groupTargets.ts';
import type { Words } from '../words/Words.ts';
import { columnOf, type StripColumn, stripColumns } from './stripColumns.ts';

/** Who stands where on one question: proposals in rows, stances in columns, actors in the cells. */
export interface Strip {
  /** What its rows are: the answers to a question, proposals that answer none, or what is held to be true. */
  readonly kind: 'question' | 'proposals' | 'statements';
  /** The question; null where the rows answer none. */
  readonly issue: DiagramIssue | null;
  /** Those in which anybody stands, in their order. */
  readonly columns: readonly StripColumn[];
  readonly rows: readonly StripRow[];
}

/** One target and who stands where on it. */
export interface StripRow {
  readonly target: DiagramTarget;
  /** One for each column of the strip. */
  readonly cells: readonly StripCell[];
}

interface StripCell {
  readonly column: StripColumn;
  readonly said: readonly Said[];
}

/** Words, with everybody whose stance in this cell rests on them. */
export interface Said {
  readonly holders: readonly Holder[];
  /** The claim that has them; null where the view has none of the position's claims. */
  readonly claim: DiagramClaim | null;
  /** How many claims more the stance rests on. */
  readonly more: number;
}

export interface Holder {
  readonly actor: DiagramActor;
  readonly position: DiagramPosition;
}

/**
 * A view as strips: the most disputed question first, statements last. A question is the more disputed, the more
 * stances there are on the smaller of its two sides (for; sceptical or against); of two alike the more evenly split one,
 * then the one with more stances, then as in the view. In a strip, what has most stances comes first, and the question
 * itself last. Stances that are no longer held do not count.
 */
export function stripsOf(view: DiagramView): Strip[] {
  const actors = new Map(view.actors.map((actor) => [actor.slug, actor]));
  const byTarget = Map.groupBy(view.positions, ({ target }) => target);
  const strips = groupTargets(view).map(({ issue, targets }) => {
    const positions = targets.flatMap(({ slug }) => byTarget.get(slug) ?? []);
    const columns = stripColumns.filter((column) =>
      positions.some(({ stance }) => columnOf[stance] === column),
    );
    const rows = targets.map((target): StripRow => {
      const held = byTarget.get(target.slug) ?? [];
      const holders = held.flatMap((position): Holder[] => {
        const actor = actors.get(position.actor);
        return actor === undefined ? [] : [{ actor, position }];
      });
      return { target, cells: columns.map((column) => cellOf(column, holders)) };
    });
    const kind: Strip['kind'] =
      issue !== null ? 'question' : targets[0]?.type === 'Assertion' ? 'statements' : 'proposals';
    return { strip: { kind, issue, columns, rows: inOrder(rows) }, weight: weightOf(positions) };
  });
  const isQuestion = ({ strip }: (typeof strips)[number]) => strip.kind === 'question';
  return [
    ...strips.filter(isQuestion).sort((a, b) => firstDifference(a.weight, b.weight)),
    ...strips.filter((one) => !isQuestion(one)),
  ].map(({ strip }) => strip);
}

/** What a strip is called: its question, or what its rows are. */
export function stripHeading({ kind, issue }: Pick<Strip, 'kind' | 'issue'>, { strips }: Words): string {
  return issue?.text ?? (kind === 'statements' ? strips.statements : strips.proposals);
}

/** The target of a strip on which both sides have most to say, or null where nobody is on one of them. */
export function mostDisputed({ rows }: Strip): StripRow | null {
  const weighed = rows
    .map((row) => ({ row, weight: weightOf(positionsIn(row)) }))
    .filter(({ weight: [smaller = 0] }) => smaller < 0)
    .sort((a, b) => firstDifference(a.weight, b.weight));
  return weighed[0]?.row ?? null;
}

/** Everything that stands in a row. */
export function positionsIn({ cells }: StripRow): DiagramPosition[] {
  return cells.flatMap(({ said }) => said.flatMap(({ holders }) => holders.map(({ position }) => position)));
}

/** What comes first has the smaller numbers. */
function weightOf(positions: readonly DiagramPosition[]): readonly number[] {
  const held = positions.filter(({ former }) => !former);
  const count = (...columns: StripColumn[]) =>
    held.filter(({ stance }) => columns.includes(columnOf[stance])).length;
  const [pro, contra] = [count('for'), count('sceptical', 'against')];
  return [-Math.min(pro, contra), Math.abs(pro - contra) * Math.sign(Math.min(pro, contra)), -held.length];
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((one, index) => one - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function inOrder(rows: readonly StripRow[]): StripRow[] {
  const weigh = (row: StripRow) => {
    const positions = positionsIn(row);
    const isQuestion = row.target.type === 'Issue' ? 1 : 0;
    return [isQuestion, -positions.filter(({ former }) => !former).length, -positions.length];
  };
  return rows.toSorted((a, b) => firstDifference(weigh(a), weigh(b)));
}

function cellOf(column: StripColumn, holders: readonly Holder[]): StripCell {
  const here = holders
    .filter(({ position }) => columnOf[position.stance] === column)
    .sort((a, b) => firstDifference(rank(a), rank(b)));
  const groups: Holder[][] = [];
  // Those with most passages first: the words of others may be among theirs.
  for (const holder of here.toSorted((a, b) => passagesOf(b).length - passagesOf(a).length)) {
    const same = groups.find(([first]) => first !== undefined && isAmong(holder, first));
    if (same === undefined) groups.push([holder]);
    else same.push(holder);
  }
  const place = (group: readonly Holder[]) => Math.min(...group.map((holder) => here.indexOf(holder)));
  return { column, said: groups.sort((a, b) => place(a) - place(b)).map(saidBy) };
}

function saidBy(group: readonly Holder[]): Said {
  const [first] = group;
  return {
    holders: group.toSorted((a, b) => firstDifference(rank(a), rank(b))),
    claim: first?.position.claims[0] ?? null,
    more: Math.max(0, (first?.position.claimCount ?? 0) - 1),
  };
}

/** What is held comes before what was; then by stance, those first whom the text names. */
function rank({ actor, position }: Holder): readonly number[] {
  return [Number(position.former), stances.indexOf(position.stance), Number(!actor.named)];
}

function passagesOf({ position }: Holder): readonly string[] {
  return position.claims[0]?.quotations ?? [];
}

/** Whether a stance rests on one claim, whose words and reporters are among those of another's. */
function isAmong(one: Holder, other: Holder): boolean {
  const [claims, otherClaims] = [one.position.claims, other.position.claims];
  const [claim, otherClaim] = [claims[0], otherClaims[0]];
  if (claim === undefined || otherClaim === undefined) return false;
  return (
    one.position.claimCount === 1 &&
    other.position.claimCount === 1 &&
    one.position.former === other.position.former &&
    one.position.stance === other.position.stance &&
    claim.disputed === otherClaim.disputed &&
    claim.via.join() === otherClaim.via.join() &&
    claim.quotations.every((words) => otherClaim.quotations.includes(words))
  );
}
