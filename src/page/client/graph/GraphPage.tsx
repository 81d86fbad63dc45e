import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { limits } from '../../../diagrams/limits.ts';
import { formatAddress } from '../../Address.ts';
import { subjectOf } from '../../subjectOf.ts';
import { fill } from '../../words/fill.ts';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { DiagramTable } from './DiagramTable.tsx';
import { Graph } from './Graph.tsx';
import { SmallerCuts } from './SmallerCuts.tsx';

/** Who stands where, as two columns with lines between them. */
export function GraphPage() {
  return (
    <PositionsFrame title={words().views.graph}>
      {({ view, total }) =>
        total > limits.readable ? (
          <SmallerCuts total={total} />
        ) : (
          <>
            <Further view={view} />
            <Graph view={view} />
            <DiagramTable view={view} />
          </>
        )
      }
    </PositionsFrame>
  );
}

/** Where one actor or one target cuts the view: to the page of it. */
function Further({ view }: { readonly view: DiagramView }) {
  const { actor, target } = useNavigation().address.filter;
  const links = [
    ...view.actors.flatMap(({ slug, name }) =>
      actor.length === 1 && actor[0] === slug ? [{ name, href: formatAddress({ view: 'actor', slug }) }] : [],
    ),
    ...view.targets.flatMap(({ slug, text, type }) =>
      target.length === 1 && target[0] === slug
        ? [{ name: text, href: formatAddress({ view: subjectOf(type), slug }) }]
        : [],
    ),
  ];
  return (
    <>
      {links.map(({ name, href }) => (
        <p key={href} class="further">
          <a href={href}>{fill(words().graph.everything, { name })}</a>
        </p>
      ))}
    </>
  );
}
