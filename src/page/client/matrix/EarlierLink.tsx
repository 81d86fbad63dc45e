import type { DiagramActor, DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { plural } from '../../words/plural.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import type { GridPlace } from './gridStep.ts';

interface Props {
  readonly actor: DiagramActor;
  readonly target: DiagramTarget;
  /** How many earlier positions there are beside those shown. */
  readonly count: number;
  /** Where it stands in a grid, which Tab does not stop at. */
  readonly place?: GridPlace;
}

/** Leads to the course of an actor's positions on a target. */
export function EarlierLink({ actor, target, count, place }: Props) {
  const { address } = useNavigation();
  const filter = { ...address.filter, actor: [actor.slug], target: [target.slug] };
  const label = plural(language(), words().matrix.earlier, count);
  return (
    <a
      class="more"
      href={hrefOf(address, { view: 'timeline', filter, position: null })}
      title={label}
      data-row={place?.row}
      data-column={place?.column}
      tabIndex={place === undefined ? undefined : -1}
    >
      <span class="unseen">{label}</span>
      <span aria-hidden="true">+{count.toLocaleString(language())}</span>
    </a>
  );
}
