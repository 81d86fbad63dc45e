import { useEffect, useState } from 'preact/hooks';
import { decide } from '../../mutations/decide.ts';
import type { ClaimNode } from '../../operations/claimParts.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { forgetAnswers } from '../answers.ts';
import { useNavigation } from '../navigation.ts';
import { language } from '../words.ts';
import { write } from '../writing/write.ts';
import { reviewWords } from './reviewWords.ts';

export type DecidedClaim = Pick<ClaimNode, 'id' | 'text'>;

type Status = 'ACCEPTED' | 'REJECTED' | 'RETRACTED';

/** The last decision, for as long as something can be made of it. */
export interface Decided {
  readonly claims: readonly DecidedClaim[];
  readonly status: Status;
}

export interface NotDecided {
  readonly claim: DecidedClaim;
  readonly message: string;
}

export interface Decisions {
  /** Ids of what was decided on here, or is on its way. */
  readonly gone: ReadonlySet<string>;
  /** Why nothing was decided, by the id of the claim. */
  readonly faults: ReadonlyMap<string, NotDecided>;
  readonly last: Decided | null;
  decide(claims: readonly DecidedClaim[], status: Status, note: string | null): Promise<void>;
  /** Makes of the last decision what the API still allows. */
  undo(): Promise<void>;
  dismiss(): void;
}

/** Milliseconds for which the last decision can be taken back. */
const OFFERED = 10_000;

/**
 * Decides on drafts. They are gone at once, so that one can go on to the next; what was refused comes back with the reason,
 * and so does the list as it is now.
 */
export function useDecisions(): Decisions {
  const { announce } = useNavigation();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState<ReadonlyMap<string, NotDecided>>(new Map());
  const [last, setLast] = useState<Decided | null>(null);
  useEffect(() => {
    if (last === null) return undefined;
    const timer = setTimeout(() => setLast(null), OFFERED);
    return () => clearTimeout(timer);
  }, [last]);

  const send = async (decided: Decided, expect: 'DRAFT' | 'ACCEPTED' | 'REJECTED', note: string | null) => {
    const { claims, status } = decided;
    const ids = claims.map(({ id }) => id);
    const outcome = await write(decide, { claims: ids, status, note, expect }, aboutOf(decided));
    if (outcome.kind === 'written') {
      announce(doneWords(decided));
      setLast(decided);
      return;
    }
    if (outcome.kind === 'waiting') {
      announce(reviewWords().waits);
      return;
    }
    const wrong =
      outcome.kind === 'failed'
        ? claims.map((claim) => ({ claim, message: outcome.message }))
        : outcome.faults.flatMap(({ path, message }) => {
            const claim = claims[claimIn(path)];
            return claim ? [{ claim, message }] : [];
          });
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
    setFaults((before) => new Map([...before, ...wrong.map((one) => [one.claim.id, one] as const)]));
    // Somebody was faster: what they did is to be seen.
    forgetAnswers();
    announce(fill(reviewWords().fault, { message: wrong.map(({ message }) => message).join(' ') }));
  };
  return {
    ...{ gone, faults, last },
    async decide(claims, status, note) {
      const ids = claims.map(({ id }) => id);
      setGone((before) => new Set([...before, ...ids]));
      setFaults((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
      await send({ claims, status }, 'DRAFT', note);
    },
    async undo() {
      if (!isUndoable(last)) return;
      setLast(null);
      const status = last.status === 'ACCEPTED' ? 'RETRACTED' : 'ACCEPTED';
      await send({ claims: last.claims, status }, last.status, null);
    },
    dismiss: () => setLast(null),
  };
}

/** Whether something can still be made of a decision. */
export function isUndoable(
  last: Decided | null,
): last is Decided & { readonly status: 'ACCEPTED' | 'REJECTED' } {
  return last !== null && last.status !== 'RETRACTED';
}

/** `claims.3` is the fourth. */
function claimIn(path: string): number {
  return Number(/^claims\.(\d+)/.exec(path)?.[1] ?? 0);
}

/** What was decided, in words. */
export function doneWords({ claims, status }: Decided): string {
  const text = reviewWords();
  const forms = { ACCEPTED: text.accepted, REJECTED: text.rejected, RETRACTED: text.retracted }[status];
  return fill(plural(language(), forms, claims.length), { claim: claims[0]?.text ?? '' });
}

function aboutOf({ claims, status }: Decided): string {
  const text = reviewWords();
  const rest = claims.length - 1;
  const first = claims[0]?.text ?? '';
  const claim = rest > 0 ? fill(text.severalOf, { claim: first, count: rest }) : first;
  return fill({ ACCEPTED: text.accepting, REJECTED: text.rejecting, RETRACTED: text.retracting }[status], {
    claim,
  });
}
