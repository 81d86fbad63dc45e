import type { DiagramIssue } from '../../../diagrams/DiagramView.ts';
import { limits } from '../../../diagrams/limits.ts';
import { type Filter, formatAddress, isFiltered, NO_FILTER } from '../../Address.ts';
import { chosen } from '../../operations/choices.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';

/** While nothing is there yet. */
export function Loading() {
  return (
    <p class="state" aria-busy="true">
      {words().page.loading}
    </p>
  );
}

/** What went wrong, and a way to try again. */
export function Failure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  return (
    <div class="state failure" role="alert">
      <h2>{words().page.failed}</h2>
      <p>{message}</p>
      <button type="button" onClick={retry}>
        {words().page.again}
      </button>
    </div>
  );
}

/** What an address asks for and does not exist. */
export function Notices({ faults }: { readonly faults: readonly string[] }) {
  return (
    <>
      {faults.map((fault) => (
        <p key={fault} class="notice" role="alert">
          {fault}
        </p>
      ))}
    </>
  );
}

/** An honest empty picture: why nothing is shown, and how to see more. */
export function Nothing({ filter }: { readonly filter: Filter }) {
  const [actor = '', issue = '', document = ''] = [filter.actor[0], filter.issue[0], filter.document ?? ''];
  const names = useOperation(chosen, actor + issue + document === '' ? null : { actor, issue, document });
  const known = names.kind === 'ready' ? names.answer : null;
  const missing = [
    ...(known !== null && actor !== '' && known.actor === null ? [`no actor “${actor}”`] : []),
    ...(known !== null && issue !== '' && known.issue === null ? [`no question “${issue}”`] : []),
    ...(known !== null && document !== '' && known.document === null ? [`no document “${document}”`] : []),
  ];
  return (
    <div class="state">
      <h2>Nothing to draw</h2>
      {missing.length > 0 && <p>There is {missing.join(' and ')} in the graph.</p>}
      {missing.length === 0 && (
        <p>
          {isFiltered(filter)
            ? 'No accepted claim gives a position that fits these filters.'
            : 'The graph holds no positions yet.'}{' '}
          Nobody is counted for having said nothing.
        </p>
      )}
      {isFiltered(filter) && (
        <p>
          <a class="button" href="/">
            Show everything
          </a>
        </p>
      )}
    </div>
  );
}

interface TooManyProps {
  readonly total: number;
  readonly issues: readonly DiagramIssue[];
  /** The matrix of the same positions, or null where that is what stands below. */
  readonly matrix: string | null;
}

/** More positions than can be read in one drawing: how to see fewer. */
export function TooMany({ total, issues, matrix }: TooManyProps) {
  return (
    <section class="toomany" aria-label="Too many for one drawing">
      <p>
        {total.toLocaleString('en')} positions are more than can be read in one drawing ({limits.readable}).
        Choose an actor or a question
        {matrix !== null && (
          <>
            , or see them in the <a href={matrix}>matrix</a>
          </>
        )}
        .
      </p>
      <ul hidden={issues.length === 0}>
        {issues.slice(0, 12).map(({ slug, text }) => (
          <li key={slug}>
            <a href={formatAddress({ view: 'home', filter: { ...NO_FILTER, issue: [slug] } })}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
