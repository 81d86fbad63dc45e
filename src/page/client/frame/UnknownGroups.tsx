import { NO_FILTER } from '../../Address.ts';
import { chosenNames } from '../../chosenNames.ts';
import { type NamesAnswer, namesCall } from '../../operations/names.ts';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { words } from '../words.ts';
import { UnknownName } from './UnknownName.tsx';

/**
 * Which of the groups that an address closes nobody in the graph is.
 *
 * @param closed those without a bracket; one that the filter leaves nothing of is known all the same
 */
export function UnknownGroups({ closed }: { readonly closed: readonly string[] }) {
  const { address } = useNavigation();
  const filter = { ...NO_FILTER, actor: closed };
  const answered = useAnswer<NamesAnswer>(namesCall(filter));
  const names = chosenNames(filter, answered.kind === 'ready' ? answered.answer : null);
  const instead = (slug: string, other: string) => [
    ...new Set(address.closed.map((one) => (one === slug ? other : one))),
  ];
  return (
    <>
      {names
        .filter(({ isMissing }) => isMissing)
        .map(({ slug }) => (
          <UnknownName
            key={slug}
            slug={slug}
            sentence={fill(words().nothing.missing.actor, { slug })}
            types={['Actor']}
            hrefWith={(other) => hrefOf(address, { closed: instead(slug, other) })}
          />
        ))}
    </>
  );
}
