import { companyCuts, sidesFilter } from '../../operations/company.ts';
import { plural } from '../../words/plural.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';

/** Positions that are held against each other at most, as the service has it; two on the same meet. */
const MOST_POSITIONS = 50_000;

/** That there are too many positions to be held against each other, and questions that have few enough. */
export function TooLarge() {
  const { address } = useNavigation();
  const answered = useOperation(companyCuts, { filter: sidesFilter(address) });
  const { company: text, page } = words();
  const rows = answered.kind === 'ready' ? answered.answer.stanceCounts.rows : [];
  const small = rows.filter(
    ({ type, slug, total }) =>
      type === 'ISSUE' &&
      slug !== null &&
      total.positions <= MOST_POSITIONS &&
      !address.filter.issue.includes(slug),
  );
  return (
    <section class="toomany">
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'ready' && <p>{small.length > 0 ? text.tooLarge : text.tooLargeDays}</p>}
      <ul>
        {small.map(({ slug, text: question, total }) => (
          <li key={slug}>
            <a
              href={hrefOf(address, { filter: { ...address.filter, issue: [slug ?? ''] }, position: null })}
              dir="auto"
            >
              {question}
            </a>{' '}
            <span class="muted">{plural(language(), page.positions, total.positions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
