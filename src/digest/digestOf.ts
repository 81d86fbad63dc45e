import { answeredName } from '../diagrams/documentName.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import type {
  Digest,
  DigestBefore,
  DigestLine,
  DigestQuestion,
  DigestTarget,
  DigestWords,
} from './Digest.ts';
import type { AnsweredClaim, AnsweredPosition, AnsweredTarget, DigestAnswer } from './digestQuery.ts';

const NO_QUESTION = 'What is held to be true, and other proposals';

/**
 * Who moved and who is new since a day: of the positions that words of this day or later take, those that were not held
 * before. Whoever only says again what they said before is left out, and so is silence: it is nothing.
 *
 * @param since a date in EDTF; its first day counts
 */
export function digestOf(answer: DigestAnswer, since: string): Digest {
  const first = edtfDays(since)?.first ?? since;
  const { nodes, pageInfo } = answer.positions;
  const lines = nodes.flatMap((position) => {
    const { since: begun } = position;
    // One that began on a day which nobody knows may be older.
    if (begun === null || (edtfDays(begun)?.last ?? '') < first) return [];
    return [{ question: questionOf(position), line: lineOf(position, begun) }];
  });
  const questions = Map.groupBy(lines, ({ question }) => question?.slug ?? null);
  return {
    since,
    issue: answer.issue ?? null,
    questions: [...questions].map(([slug, of]): DigestQuestion => {
      const text = of[0]?.question?.text ?? NO_QUESTION;
      return { slug, text, lines: of.map(({ line }) => line).sort(movedThenNewest) };
    }),
    undated: answer.told.totalCount - answer.dated.totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

function questionOf({ target }: AnsweredPosition): { readonly slug: string; readonly text: string } | null {
  return target.__typename === 'Issue' ? target : (target.issue ?? null);
}

function lineOf(position: AnsweredPosition, since: string): DigestLine {
  const { id, actor, stance, target, claims, reported, step } = position;
  const [newest] = claims.nodes;
  if (!newest) throw new Error(`The position ${id} rests on no claim.`);
  const changes = claims.nodes.flatMap(({ supersedes }) => supersedes);
  const shown = changes.map(
    ({ claim }): DigestBefore => ({
      stance: claim.stance,
      target: targetOf(claim.target),
      words: wordsOf(claim),
    }),
  );
  const before = shown.length > 0 ? shown : step > 1 ? heldBefore(position) : [];
  return {
    id,
    kind: shown.length > 0 || step > 1 ? 'MOVED' : 'NEW',
    actor: { slug: actor.slug, name: actor.name },
    target: targetOf(target),
    stance,
    since,
    according: reported ? newest.via.map(({ name }) => name) : [],
    words: wordsOf(newest),
    before,
    shownBy: changes[0]?.evidence[0] ?? null,
    apparent: shown.length === 0 && step > 1,
  };
}

/** What the actor held on the same last of all before: several stances where they held both sides. */
function heldBefore({ actor, target, step }: AnsweredPosition): readonly DigestBefore[] {
  const earlier = actor.positions.nodes.filter(
    (one) => one.former && one.target.slug === target.slug && one.step < step,
  );
  const last = Math.max(...earlier.map((one) => one.step));
  return earlier
    .filter((one) => one.step === last)
    .map(({ stance, claims }) => ({
      stance,
      target: targetOf(target),
      words: claims.nodes[0] ? wordsOf(claims.nodes[0]) : null,
    }));
}

function targetOf({ __typename, slug, text }: AnsweredTarget): DigestTarget {
  return { type: __typename, slug, text };
}

function wordsOf({ text, url, saidAt, recordedAt, evidence, document }: AnsweredClaim): DigestWords {
  return { text, url, saidAt, recordedAt, passages: evidence, document: answeredName(document).text };
}

function movedThenNewest(a: DigestLine, b: DigestLine): number {
  const rank = ({ kind, since }: DigestLine) =>
    `${kind === 'MOVED' ? 1 : 0} ${edtfDays(since)?.last ?? since}`;
  return rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0;
}
