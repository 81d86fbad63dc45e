import type { DiagramPosition } from '../../../diagrams/DiagramView.ts';
import { isFiltered } from '../../Address.ts';
import { type ComparedTarget, type Relation, relations } from '../../compareStands.ts';
import type { ActorName } from '../../operations/subjects.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { ActorLink, TargetLink } from '../subject/Names.tsx';
import { Stand } from '../subject/Stand.tsx';
import { words } from '../words.ts';

interface Props {
  readonly actors: readonly [ActorName, ActorName];
  readonly targets: readonly ComparedTarget[];
}

/** How often two actors agree and disagree, then target by target what each says, face to face. */
export function Comparison({ actors, targets }: Props) {
  const groups = relations.map((relation) => ({
    relation,
    of: targets.filter((target) => target.relation === relation),
  }));
  const shown = groups.filter(({ of }) => of.length > 0);
  const { filter } = useNavigation().address;
  const isCut = isFiltered({ ...filter, actor: [] }) || !filter.former;
  if (shown.length === 0)
    return (
      <p class="none">
        {isCut ? `${words().nothing.filtered} ${words().nothing.silence}` : words().compare.nothing}
      </p>
    );
  return (
    <>
      <dl class="summary">
        {groups
          .filter(({ relation, of }) => of.length > 0 || relation === 'same' || relation === 'opposite')
          .map(({ relation, of }) => (
            <div key={relation} class="tally">
              <dt>{nameOf(relation, actors)}</dt>
              <dd>{of.length}</dd>
            </div>
          ))}
      </dl>
      {shown.map(({ relation, of }) => (
        <section key={relation}>
          <h2>
            {nameOf(relation, actors)} <span class="number">{of.length}</span>
          </h2>
          {of.map((target) => (
            <FaceToFace key={target.target.slug} actors={actors} compared={target} />
          ))}
        </section>
      ))}
      <p class="source">{words().compare.sides}</p>
    </>
  );
}

function nameOf(relation: Relation, [first, second]: Props['actors']): string {
  return fill(words().compare.relations[relation], { first: first.name, second: second.name });
}

function FaceToFace({
  actors,
  compared: { target, held, former },
}: {
  readonly actors: Props['actors'];
  readonly compared: ComparedTarget;
}) {
  const isSilent = (at: number) => (held[at] ?? []).length + (former[at] ?? []).length === 0;
  return (
    <section class="face">
      <h3>
        <TargetLink target={{ ...target, __typename: target.type }} />
      </h3>
      <div class="pair">
        {actors.map((actor, at) => (
          <div key={actor.slug} class={isSilent(at) ? 'silent' : undefined}>
            <p class="who">
              <ActorLink actor={actor} />
            </p>
            <Stands positions={held[at] ?? []} type={target.type} />
            {(former[at] ?? []).length > 0 && (
              <>
                <h4>{words().compare.earlier}</h4>
                <Stands positions={former[at] ?? []} type={target.type} />
              </>
            )}
            {isSilent(at) && <p class="none">{words().compare.silent}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

interface StandsProps {
  readonly positions: readonly DiagramPosition[];
  readonly type: ComparedTarget['target']['type'];
}

function Stands({ positions, type }: StandsProps) {
  if (positions.length === 0) return null;
  return (
    <ul class="stands">
      {positions.map((position) => (
        <Stand key={position.id} position={position} on={type} />
      ))}
    </ul>
  );
}
