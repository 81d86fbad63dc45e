import { useEffect, useRef, useState } from 'preact/hooks';
import { stanceLabel } from '../../../diagrams/describePosition.ts';
import { encoding, REPORTED_MARK } from '../../../diagrams/encoding.ts';
import { formerWords } from '../../../diagrams/formerWords.ts';
import { accordingToEach } from '../../../evidence/accordingTo.ts';
import { evidence } from '../../operations/evidence.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';

import { ClaimCard } from './ClaimCard.tsx';

interface Props {
  /** The id of the position whose words are shown, or null. */
  readonly position: string | null;
  /** The address without it. */
  readonly closing: string;
}

/** The words behind one line: each claim that a position rests on, in its context. */
export function EvidencePanel({ position, closing }: Props) {
  return (
    <aside class={position === null ? 'panel idle' : 'panel'} aria-label="Evidence">
      {position === null ? (
        <div class="inside">
          <h2>{words().panel.heading}</h2>
          <p>{words().panel.choose}</p>
          <p>{words().panel.keyboard}</p>
        </div>
      ) : (
        <div class="inside">
          <Opened key={position} position={position} closing={closing} />
        </div>
      )}
    </aside>
  );
}

function Opened({ position, closing }: { readonly position: string; readonly closing: string }) {
  const { announce } = useNavigation();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const answered = useOperation(evidence, { id: position, after });
  const heading = useRef<HTMLHeadingElement>(null);
  const node = answered.kind === 'ready' ? answered.answer.node : null;
  const { actor, target, stance, claims, reported = false } = node ?? {};
  const { former: isFormer = false, givenUp = false, resumed = false } = node ?? {};
  const former = formerWords({ former: isFormer, givenUp, resumed });
  const reporters = accordingToEach((claims?.nodes ?? []).map(({ via }) => via.map(({ name }) => name)));
  const ready = actor !== undefined && target !== undefined && stance !== undefined && claims !== undefined;
  useEffect(() => {
    if (!ready) return;
    heading.current?.focus({ preventScroll: true });
    announce(`${claims.totalCount} ${claims.totalCount === 1 ? 'claim' : 'claims'}`);
  }, [ready, after]);

  return (
    <>
      <a class="close" href={closing} aria-label="Close the evidence">
        ×
      </a>
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'ready' && !ready && (
        <p class="state">There is no position with this id: the claims that it rested on may have changed.</p>
      )}
      {ready && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {actor.name}{' '}
            <span class={stance.toLowerCase()}>
              <span class="mark" aria-hidden="true">
                {encoding[stance].mark}
                {reported ? REPORTED_MARK : ''}
              </span>{' '}
              {stanceLabel(stance, target.__typename)}
            </span>{' '}
            {target.text}
            {reported && `, ${reporters.join(', ')}`}
          </h2>
          <p class="qualities">
            {[
              ...(former === null ? [] : [`${former.charAt(0).toUpperCase()}${former.slice(1)}.`]),
              ...(reported ? ['Known only from what others report.'] : []),
              ...(node?.hedged ? ['The text only guesses that this is so.'] : []),
              ...(node?.mixed ? ['The same actor stands on the other side as well.'] : []),
              ...(node?.since ? [`Since ${node.since}.`] : []),
            ].join(' ')}
          </p>
          {claims.nodes.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
          {(claims.pageInfo.hasNextPage || pages.length > 1) && (
            <p class="pages">
              {pages.length > 1 && (
                <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                  Previous claims
                </button>
              )}
              {claims.pageInfo.hasNextPage && (
                <button type="button" onClick={() => setPages([...pages, claims.pageInfo.endCursor])}>
                  More of {claims.totalCount} claims
                </button>
              )}
            </p>
          )}
        </>
      )}
    </>
  );
}
