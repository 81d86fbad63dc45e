import { useEffect } from 'preact/hooks';
import { linksOfFound } from '../../linksOfFound.ts';
import {
  type FindAnswer,
  type Found,
  type FoundGroup,
  foundTypes,
  resultsCall,
} from '../../operations/find.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';

/** What was found for some words: of each type how many and the first of them, or all of one type page by page. */
export function SearchPage() {
  const { search } = words();
  const { address, announce } = useNavigation();
  const answered = useAnswer<FindAnswer>(resultsCall(address));
  const answer =
    answered.kind === 'ready' ? answered.answer : answered.kind === 'loading' ? answered.last : null;
  const groups = foundTypes.flatMap((type) => {
    const group = answer?.[type];
    return group === undefined || group.totalCount === 0 ? [] : [{ type, group }];
  });
  const total = groups.reduce((all, { group }) => all + group.totalCount, 0);
  const sought = address.words ?? '';
  const number = (count: number) => count.toLocaleString(language());
  const title =
    answer === null || sought === ''
      ? search.label
      : fill(search.title, { words: sought, count: number(total) });
  useTitle(title);
  useEffect(() => {
    if (answered.kind === 'ready')
      announce(
        total === 0 ? fill(search.nothing, { words: sought }) : plural(language(), search.found, total),
      );
  }, [answered.kind, sought]);
  return (
    <main class="results" aria-busy={answered.kind === 'loading'}>
      <h1>{title}</h1>
      <Notices />
      {sought === '' && <p>{search.empty}</p>}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {sought !== '' && answer === null && answered.kind === 'loading' && <Loading />}
      {answer !== null && sought !== '' && total === 0 && <p>{fill(search.nothing, { words: sought })}</p>}
      {address.among !== null && (
        <p>
          <a href={hrefOf(address, { among: null, after: null })}>{search.all}</a>
        </p>
      )}
      {groups.map(({ type, group }) => (
        <Group key={type} type={type} group={group} />
      ))}
    </main>
  );
}

interface GroupProps {
  readonly type: Found['__typename'];
  readonly group: FoundGroup;
}

function Group({ type, group }: GroupProps) {
  const { search } = words();
  const { address } = useNavigation();
  const { totalCount, pageInfo, nodes } = group;
  const links = nodes.flatMap((found) => linksOfFound(found, words()));
  const count = totalCount.toLocaleString(language());
  const isOne = address.among !== null;
  return (
    <section aria-labelledby={`found-${type}`}>
      <h2 id={`found-${type}`}>
        {search.groups[type]} <span class="of">{count}</span>
      </h2>
      <ul>
        {links.map(({ href, text, detail }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            {detail !== undefined && <small>{detail}</small>}
          </li>
        ))}
      </ul>
      {!isOne && totalCount > nodes.length && (
        <p>
          <a href={hrefOf(address, { among: type, after: null })}>{fill(search.showAll, { count })}</a>
        </p>
      )}
      {isOne && (pageInfo.hasNextPage || address.after !== null) && (
        <nav class="pages" aria-label={search.groups[type]}>
          {address.after !== null && (
            <a class="button" href={hrefOf(address, { after: null })}>
              {words().page.first}
            </a>
          )}
          {pageInfo.hasNextPage && (
            <a class="button" href={hrefOf(address, { after: pageInfo.endCursor })}>
              {words().page.next}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}
