import { useEffect, useRef } from 'preact/hooks';
import type { ClaimNode } from '../../operations/claimParts.ts';
import { restsHere } from '../../operations/reader.ts';
import { plural } from '../../words/plural.ts';
import { ClaimCard } from '../evidence/ClaimCard.tsx';
import { SheetHandle } from '../evidence/SheetHandle.tsx';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';

interface Props {
  readonly slug: string;
  /** The code point where the chosen words start. */
  readonly at: number;
  /** The claim that was chosen, or null where words were. */
  readonly claim: ClaimNode | null;
  /** How often words were chosen in the text, after which the focus goes to the heading; 0 where they were not. */
  readonly choicesInText: number;
  readonly onClose: () => void;
}

/** The claims that rest on the chosen words, the chosen claim first. */
export function RestsHere({ slug, at, claim, choicesInText, onClose }: Props) {
  const { announce } = useNavigation();
  const answered = useOperation(restsHere, { slug, at });
  const heading = useRef<HTMLHeadingElement>(null);
  const passages = answered.kind === 'ready' ? (answered.answer.document?.passages.nodes ?? []) : [];
  const resting = passages.flatMap((passage) => passage.claims.nodes);
  const claims = [...new Map([...(claim ? [claim] : []), ...resting].map((one) => [one.id, one])).values()];
  const ready = answered.kind === 'ready';
  const counted = plural(language(), words().reader.claimsHere, claims.length);
  useEffect(() => {
    if (!ready) return;
    announce(counted);
    if (claim === null && choicesInText > 0) heading.current?.focus({ preventScroll: true });
  }, [ready, at, choicesInText]);
  return (
    <>
      <SheetHandle onClose={onClose} />
      <button type="button" class="close" aria-label={words().reader.close} onClick={onClose}>
        ×
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {ready ? counted : words().reader.restsHere}
      </h2>
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'loading' && <Loading />}
      {ready && claims.length === 0 && <p>{words().reader.noClaims}</p>}
      {claims.map((one) => (
        <ClaimCard key={one.id} claim={one} inReader current={one.id === claim?.id} />
      ))}
    </>
  );
}
