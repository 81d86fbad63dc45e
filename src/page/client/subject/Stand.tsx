import type { ComponentChildren } from 'preact';
import type { DiagramPosition, TargetType } from '../../../diagrams/DiagramView.ts';
import { positionLabel, positionMark, reportersIn } from '../../../diagrams/describePosition.ts';
import { quoted } from '../../../diagrams/quoted.ts';
import { notesBehind } from '../../claimNotes.ts';
import { plural } from '../../words/plural.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';

interface Props {
  readonly position: DiagramPosition;
  readonly on: TargetType;
  /** Whose it is, or what it is on: what its heading does not say, where it does not say both. */
  readonly children?: ComponentChildren;
}

/** One position as a line: its sign, its stance in words, and the words that it rests on, which open the panel. */
export function Stand({ position, on, children }: Props) {
  const { address } = useNavigation();
  const { id, stance, former, claims, claimCount } = position;
  const rest = claimCount - claims.length;
  return (
    <li class={`stand ${stance.toLowerCase()}${former ? ' former' : ''}`}>
      <span class="sign" aria-hidden="true">
        {positionMark(position)}
      </span>
      <p class="label">
        <a
          href={hrefOf(address, { position: id })}
          data-position={id}
          aria-current={address.position === id ? 'true' : undefined}
        >
          {positionLabel(position, on, words().position)}
        </a>
      </p>
      <div class="held">
        {children && <p class="holds">{children}</p>}
        {claims.map((claim) => (
          <blockquote key={claim.id}>
            {quoted(claim.quotations, words().view)}
            <span class="source">
              {claim.via.length > 0 && ` ${reportersIn(claim.via, words().position)}`}
              {notesBehind(claim, words())}
            </span>
          </blockquote>
        ))}
        {rest > 0 && <p class="source">{plural(language(), words().subject.more, rest)}</p>}
      </div>
    </li>
  );
}
