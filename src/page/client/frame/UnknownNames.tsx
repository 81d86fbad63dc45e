import type { Filter } from '../../Address.ts';
import { type Chosen, chosenNames } from '../../chosenNames.ts';
import type { Found } from '../../operations/find.ts';
import { type NamesAnswer, namesCall } from '../../operations/names.ts';
import { type OverviewAnswer, overviewCall } from '../../operations/overview.ts';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { words } from '../words.ts';
import { UnknownName } from './UnknownName.tsx';

const TYPES = {
  actor: ['Actor'],
  issue: ['Issue'],
  target: ['Issue', 'Proposal', 'Assertion'],
  document: ['Document'],
} as const satisfies Record<Chosen['kind'], readonly Found['__typename'][]>;

/** What the address is cut by and the graph does not have, each with what is called alike in its place. */
export function UnknownNames() {
  const { address } = useNavigation();
  const { filter, group } = address;
  const { nothing } = words();
  const answered = useAnswer<NamesAnswer>(namesCall(filter));
  const names = chosenNames(filter, answered.kind === 'ready' ? answered.answer : null);
  const counted = useAnswer<OverviewAnswer>(group === null ? null : overviewCall(address));
  const isNoGroup = counted.kind === 'ready' && counted.answer.stanceCounts.total.positions === 0;
  const fromStart = { after: null, position: null };
  return (
    <>
      {names
        .filter(({ isMissing }) => isMissing)
        .map(({ kind, slug }) => (
          <UnknownName
            key={`${kind} ${slug}`}
            slug={slug}
            sentence={fill(nothing.missing[kind], { slug })}
            types={TYPES[kind]}
            hrefWith={(other) =>
              hrefOf(address, { ...fromStart, filter: instead(filter, kind, slug, other) })
            }
          />
        ))}
      {group !== null && isNoGroup && (
        <UnknownName
          slug={group}
          sentence={fill(nothing.missing.group, { slug: group })}
          types={['Actor']}
          hrefWith={(other) => hrefOf(address, { ...fromStart, group: other })}
        />
      )}
    </>
  );
}

/** The filter with something else in the place of what it names. */
function instead(filter: Filter, kind: Chosen['kind'], slug: string, other: string): Filter {
  if (kind === 'document') return { ...filter, document: other };
  return { ...filter, [kind]: [...new Set(filter[kind].map((one) => (one === slug ? other : one)))] };
}
