import type { TargetType } from '../../../diagrams/DiagramView.ts';
import { positionMark } from '../../../diagrams/describePosition.ts';
import type { DerivedNode, DraftNode } from '../../operations/drafts.ts';
import { derivedLabel } from '../../review/derivedLabel.ts';
import { type DraftChange, draftChanges } from '../../review/draftChanges.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';
import { reviewWords } from './reviewWords.ts';

/** What becomes of the holder's positions if a draft is accepted, in words and signs. */
export function WouldChange({ draft }: { readonly draft: DraftNode }) {
  const changes = draftChanges(draft);
  if (changes.length === 0 || draft.claim.stance === null) return null;
  return (
    <section class="would">
      <h4>{reviewWords().would}</h4>
      {changes.map((change) => (
        <Change key={change.target.slug} change={change} holder={draft.claim.holder.name} />
      ))}
    </section>
  );
}

function Change({ change, holder }: { readonly change: DraftChange; readonly holder: string }) {
  const text = reviewWords();
  const { target, before, after, same } = change;
  const claims = new Set(after.flatMap((position) => position.claims)).size;
  return (
    <>
      <p class="on">
        <bdi>{holder}</bdi> · <bdi>{target.text}</bdi>
      </p>
      {same ? (
        <>
          <Derived positions={after} on={target.__typename} />
          <p>{fill(text.stays, { count: plural(language(), text.claims, claims) })}</p>
        </>
      ) : (
        <dl>
          <div>
            <dt>{text.before}</dt>
            <dd>
              <Derived positions={before} on={target.__typename} />
            </dd>
          </div>
          <div>
            <dt>{text.after}</dt>
            <dd>
              <Derived positions={after} on={target.__typename} />
            </dd>
          </div>
        </dl>
      )}
    </>
  );
}

interface DerivedProps {
  readonly positions: readonly DerivedNode[];
  readonly on: TargetType;
}

function Derived({ positions, on }: DerivedProps) {
  if (positions.length === 0) return <>{reviewWords().nothing}</>;
  return (
    <ul>
      {positions.map((position) => (
        <li
          key={`${position.stance} ${position.step}`}
          class={`${position.stance.toLowerCase()}${position.former ? ' former' : ''}`}
        >
          <span class="sign" aria-hidden="true">
            {positionMark(position)}
          </span>{' '}
          {derivedLabel(position, on, words())}
        </li>
      ))}
    </ul>
  );
}
