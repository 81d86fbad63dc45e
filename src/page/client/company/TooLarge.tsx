import { companyCuts, sidesFilter } from '../../operations/company.ts';
import { plural } from '../../words/plural.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';

/** So many are never too many: the service lets a million of them meet, and 50,000 in all. */
const SURELY_FEW = 1_000;
const MOST_POSITIONS = 50_000;

/** That there are too many positions to be held against each other, and questions that have few enough. */
export function TooLarge() {
  const { address } = useNavigation();
  const answered = useOperation(companyCuts, { filter: sidesFilter(address) });
  const { company: text, page } = words();
  const rows = answered.kind === 'ready' ? answered.answer.stanceCounts.rows : [];
  const questions = rows.filter(
    ({ type, slug }) => type === 'ISSUE' && slug !== null && !address.filter.issue.includes(slug),
  );
  const atMost = (most: number) => questions.filter(({ total }) => total.positions <= most);
  const few = atMost(SURELY_FEW);
  const small = few.length > 0 ? few : atMost(MOST_POSITIONS);
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
