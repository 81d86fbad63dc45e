import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { hrefOfSubject } from '../../hrefOfSubject.ts';
import type { VenuePlace } from '../../operations/venues.ts';
import { plural } from '../../words/plural.ts';
import { StandsByStance } from '../subject/StandsByStance.tsx';
import { language, words } from '../words.ts';

interface Props {
  readonly place: VenuePlace;
  /** Null until it is there. */
  readonly view: DiagramView | null;
}

/** A place: the proposals to meet there, and who stands where on each, in which words. */
export function Venue({ place: { slug, name, country, proposals }, view }: Props) {
  const rest = proposals.totalCount - proposals.nodes.length;
  return (
    <li id={`place-${slug}`} tabIndex={-1}>
      <h2>
        {name} {country !== null && <span class="number">{country}</span>}
      </h2>
      {proposals.nodes.map((proposal) => {
        const target = view?.targets.find((one) => one.slug === proposal.slug);
        return (
          <div key={proposal.slug}>
            <p>
              <a href={hrefOfSubject('Proposal', proposal.slug)}>{proposal.text}</a>
            </p>
            {proposal.unattributed && <p class="source">{words().position.unattributed}</p>}
            {view !== null && target !== undefined && <StandsByStance view={view} target={target} />}
          </div>
        );
      })}
      {rest > 0 && <p class="source">{plural(language(), words().subject.more, rest)}</p>}
    </li>
  );
}
