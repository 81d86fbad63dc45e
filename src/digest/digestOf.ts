import type { Digest, DigestEntry, DigestQuestion } from './Digest.ts';
import type { DigestAnswer, DigestRequest } from './digestQuery.ts';

const NO_QUESTION = 'What is held to be true, and other proposals';

/** A page of a digest by questions, that of the latest entry first. */
export function digestOf(
  answer: DigestAnswer,
  { since, until, axis }: Pick<DigestRequest, 'since' | 'until' | 'axis'>,
): Digest {
  const { nodes, pageInfo, undated } = answer.digest;
  const byQuestion = Map.groupBy(nodes, ({ question }) => question?.slug ?? null);
  const questions = [...byQuestion].map(([slug, of]): DigestQuestion => {
    const entries = of.map(({ question: _, ...entry }): DigestEntry => entry);
    const text = of[0]?.question?.text ?? NO_QUESTION;
    return {
      slug,
      text,
      entries: entries.sort((a, b) => Number(a.kind === 'NEW') - Number(b.kind === 'NEW')),
    };
  });
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return { since, until, axis, issue: answer.issue ?? null, questions, undated, next };
}
