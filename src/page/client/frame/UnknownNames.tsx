import type { Filter } from '../../Address.ts';
import type { Found } from '../../operations/find.ts';
import { type NamesAnswer, namesCall } from '../../operations/names.ts';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useNear } from '../subject/useNear.ts';
import { useAnswer } from '../useAnswer.ts';
import { words } from '../words.ts';
import { type Chosen, chosenNames } from './chosenNames.ts';

/** What the filter names and the graph does not have, each with what is called alike in its place. */
export function UnknownNames() {
  const { address } = useNavigation();
  const answered = useAnswer<NamesAnswer>(namesCall(address.filter));
  const names = chosenNames(address.filter, answered.kind === 'ready' ? answered.answer : null);
  return (
    <>
      {names
        .filter(({ isMissing }) => isMissing)
        .map((one) => (
          <UnknownName key={`${one.kind} ${one.slug}`} unknown={one} />
        ))}
    </>
  );
}

const TYPES = {
  actor: ['Actor'],
  issue: ['Issue'],
  target: ['Issue', 'Proposal', 'Assertion'],
  document: ['Document'],
} as const satisfies Record<Chosen['kind'], readonly Found['__typename'][]>;

/** As many as stand in a line. */
const OFFERED = 3;

function UnknownName({ unknown: { kind, slug } }: { readonly unknown: Chosen }) {
  const { address } = useNavigation();
  const near = useNear(slug, TYPES[kind]).flatMap(named);
  return (
    <p class="notice" role="alert">
      {fill(words().nothing.missing[kind], { slug })}
      {near.length > 0 && ` ${words().nothing.near}`}
      {near.slice(0, OFFERED).map(({ slug: other, text }, index) => (
        <span key={other}>
          {index > 0 && ' ·'}{' '}
          <a
            href={hrefOf(address, {
              filter: instead(address.filter, kind, slug, other),
              after: null,
              position: null,
            })}
          >
            <bdi>{text}</bdi>
          </a>
        </span>
      ))}
    </p>
  );
}

function named(found: Found): { readonly slug: string; readonly text: string }[] {
  if (!('slug' in found)) return [];
  const text = 'name' in found ? found.name : 'text' in found ? found.text : found.title;
  return [{ slug: found.slug, text: text ?? found.slug }];
}

/** The filter with something else in the place of what it names. */
function instead(filter: Filter, kind: Chosen['kind'], slug: string, other: string): Filter {
  if (kind === 'document') return { ...filter, document: other };
  return { ...filter, [kind]: [...new Set(filter[kind].map((one) => (one === slug ? other : one)))] };
}
