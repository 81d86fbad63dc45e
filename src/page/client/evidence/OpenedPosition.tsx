import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetType } from '../../../diagrams/DiagramView.ts';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { reportersIn } from '../../../diagrams/describePosition.ts';
import { encoding, REPORTED_MARK, type Stance } from '../../../diagrams/encoding.ts';
import { formerWords } from '../../../diagrams/formerWords.ts';
import { isPlural } from '../../../evidence/isPlural.ts';
import type { ClaimNode } from '../../operations/claimParts.ts';
import { type EvidenceAnswer, evidence } from '../../operations/evidence.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { rememberedFocus } from '../returnFocus.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { SheetHandle } from './SheetHandle.tsx';

interface Props {
  /** The id of a position. */
  readonly position: string;
  /** The address without it. */
  readonly closing: string;
}

/** The words of one position, as they stand in the panel. */
export function OpenedPosition({ position, closing }: Props) {
  const { address, announce, go } = useNavigation();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const answered = useOperation(evidence, { id: position, after });
  const heading = useRef<HTMLHeadingElement>(null);
  const node = answered.kind === 'ready' ? answered.answer.node : null;
  const { actor, target, stance, claims, reported = false } = node ?? {};
  const text = words().panel;
  const ready = actor !== undefined && target !== undefined && stance !== undefined && claims !== undefined;
  useEffect(() => {
    if (!ready) return;
    (rememberedFocus() ?? heading.current)?.focus({ preventScroll: true });
    announce(plural(language(), text.claims, claims.totalCount));
  }, [ready, after]);

  return (
    <>
      <SheetHandle onClose={() => go({ ...address, position: null })} />
      <a class="close" href={closing} aria-label={text.close}>
        ×
      </a>
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'ready' && !ready && <p class="state">{text.gone}</p>}
      {ready && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            <span class={stance.toLowerCase()} aria-hidden="true">
              <span class="mark">
                {encoding[stance].mark}
                {reported ? REPORTED_MARK : ''}
              </span>{' '}
            </span>
            <bdi>{actor.name}</bdi>{' '}
            <span class={stance.toLowerCase()}>{verbOf(stance, target.__typename, isPlural(actor))}</span>:{' '}
            <bdi>{target.text}</bdi>
            {reported && `, ${reportersOfAll(claims.nodes).join(', ')}`}
          </h2>
          <p class="qualities">{qualities(node).join(' ')}</p>
          {claims.nodes.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
          {(claims.pageInfo.hasNextPage || pages.length > 1) && (
            <p class="pages">
              {pages.length > 1 && (
                <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                  {text.previous}
                </button>
              )}
              {claims.pageInfo.hasNextPage && (
                <button type="button" onClick={() => setPages([...pages, claims.pageInfo.endCursor])}>
                  {plural(language(), text.more, claims.totalCount)}
                </button>
              )}
            </p>
          )}
        </>
      )}
    </>
  );
}

/** What somebody does who takes a stance, as it stands between name and target: `is sceptical of`. */
function verbOf(stance: Stance, on: TargetType, several: boolean): string {
  const { verbs, verbsOnAssertion } = words().panel;
  const verb = (on === 'Assertion' ? verbsOnAssertion : verbs)[stance];
  return several ? verb.several : verb.one;
}

/** Those who report the claims, each way in which they came once. */
function reportersOfAll(claims: readonly ClaimNode[]): readonly string[] {
  const chains = claims.map(({ via }) => via.map(({ name }) => name)).filter((via) => via.length > 0);
  return [...new Set(chains.map((via) => reportersIn(via, words().position)))];
}

/** What qualifies a position, a sentence each. */
function qualities(node: EvidenceAnswer['node']): readonly string[] {
  const { former = false, givenUp = false, resumed = false } = node ?? {};
  const { position, panel } = words();
  const why = formerWords({ former, givenUp, resumed }, position);
  return [
    ...(why === null ? [] : [`${why.charAt(0).toUpperCase()}${why.slice(1)}.`]),
    ...(node?.reported ? [panel.reported] : []),
    ...(node?.hedged ? [panel.hedged] : []),
    ...(node?.mixed ? [panel.mixed] : []),
    ...(node?.since ? [fill(panel.since, { since: dateInWords(node.since, language()) })] : []),
  ];
}
