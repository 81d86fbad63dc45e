import { citing } from '../../evidence/accordingTo.ts';
import { wordsKept } from '../../evidence/wordsKept.ts';
import type { DiagramActor, DiagramPosition, DiagramTarget, DiagramView } from '../DiagramView.ts';
import { positionLabel } from '../describePosition.ts';

/** A position with both of its ends. */
export interface Edge {
  readonly position: DiagramPosition;
  readonly actor: DiagramActor;
  readonly target: DiagramTarget;
}

/** A view's positions with their ends. */
export function edgesOf(view: DiagramView): Edge[] {
  const actors = new Map(view.actors.map((actor) => [actor.slug, actor]));
  const targets = new Map(view.targets.map((target) => [target.slug, target]));
  return view.positions.flatMap((position) => {
    const [actor, target] = [actors.get(position.actor), targets.get(position.target)];
    return actor === undefined || target === undefined ? [] : [{ position, actor, target }];
  });
}

/** A node's id: actors and targets may share a slug. */
export function actorId(slug: string): string {
  return `actor:${slug}`;
}

export function targetId(slug: string): string {
  return `target:${slug}`;
}

export type Fields = Readonly<Record<string, string | boolean | number>>;

const BOOLEAN = new Set([
  'named',
  'unattributed',
  'former',
  'givenUp',
  'resumed',
  'hedged',
  'reported',
  'mixed',
]);
const INTEGER = new Set(['step']);

/** The type of a field, for formats that declare it. */
export function fieldType(name: string): 'boolean' | 'integer' | 'string' {
  return BOOLEAN.has(name) ? 'boolean' : INTEGER.has(name) ? 'integer' : 'string';
}

/** What graph formats say of an actor. Formats that know types write booleans as such. */
export function actorFields(actor: DiagramActor): Fields {
  return { type: 'Actor', slug: actor.slug, kind: actor.kind, named: actor.named };
}

/** What graph formats say of a target; `issue` and `question` are empty where it answers none. */
export function targetFields(target: DiagramTarget, view: DiagramView): Fields {
  const issue = view.issues.find(({ slug }) => slug === target.issue);
  return {
    type: target.type,
    slug: target.slug,
    kind: target.kind ?? '',
    issue: target.issue ?? '',
    question: issue?.text ?? '',
    unattributed: target.unattributed,
  };
}

/**
 * What graph formats say of a position. `step` is its place in the course of the actor's positions on the target, from 1;
 * `givenUp` says that words give a former one up, and `resumed` that the same stance was taken up again in a later one. `claims` are ids with spaces between them;
 * `via` says who reports any of them; `evidence` is JSON: for each claim its id, its address, the holder as named
 * or null, the names of those who report it, outermost first, whether somebody denies it, its quotations, exactly as they
 * stand in the text, and where not all of the text was kept, `notes` that say what that means.
 */
export function positionFields({ position, target }: Edge): Fields {
  return {
    stance: position.stance,
    label: positionLabel(position, target.type),
    former: position.former,
    givenUp: position.givenUp,
    resumed: position.resumed,
    step: position.step,
    hedged: position.hedged,
    reported: position.reported,
    via: [...new Set(position.claims.map(({ via }) => citing(via)))].filter((via) => via !== '').join('; '),
    mixed: position.mixed,
    since: position.since ?? '',
    condition: position.condition ?? '',
    reason: position.reason ?? '',
    claims: position.claims.map((claim) => claim.id).join(' '),
    evidence: JSON.stringify(
      position.claims.map((claim) => {
        const { id, url, holderText: holder, via, disputed, quotations } = claim;
        const notes = wordsKept(claim);
        return { id, url, holder, via, disputed, quotations, ...(notes.length > 0 && { notes }) };
      }),
    ),
  };
}
