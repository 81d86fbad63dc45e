import { useEffect, useRef } from 'preact/hooks';
import type { ClaimNode } from '../../operations/claimParts.ts';
import { restsHere } from '../../operations/reader.ts';
import { ClaimCard } from '../evidence/ClaimCard.tsx';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';

interface Props {
  readonly slug: string;
  /** The code point where the chosen words start. */
  readonly at: number;
  /** The claim that was chosen, or null where words were. */
  readonly claim: ClaimNode | null;
  readonly onClose: () => void;
}

/** The claims that rest on the chosen words, the chosen claim first. */
export function RestsHere({ slug, at, claim, onClose }: Props) {
  const { announce } = useNavigation();
  const answered = useOperation(restsHere, { slug, at });
  const heading = useRef<HTMLHeadingElement>(null);
  const passages = answered.kind === 'ready' ? (answered.answer.document?.passages.nodes ?? []) : [];
  const resting = passages.flatMap((passage) => passage.claims.nodes);
  const claims = [...new Map([...(claim ? [claim] : []), ...resting].map((one) => [one.id, one])).values()];
  const ready = answered.kind === 'ready';
  useEffect(() => {
    if (!ready) return;
    announce(`${claims.length} ${claims.length === 1 ? 'claim rests' : 'claims rest'} on these words`);
    if (claim === null) heading.current?.focus({ preventScroll: true });
  }, [ready, at]);
  return (
    <>
      <button type="button" class="close" aria-label="Close the claims" onClick={onClose}>
        ×
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {ready
          ? `${claims.length} ${claims.length === 1 ? 'claim rests' : 'claims rest'} on these words`
          : 'What rests on these words'}
      </h2>
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'loading' && <Loading />}
      {ready && claims.length === 0 && (
        <p>No claim: these words state an office, a tie, a proposal or a change of mind.</p>
      )}
      {claims.map((one) => (
        <ClaimCard key={one.id} claim={one} inReader current={one.id === claim?.id} />
      ))}
    </>
  );
}
